import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { filesIn, removeSiteFile, removeTemporary, writeSiteFile } from '../../../src/publisher/output/site-file.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { contentsOf, putFiles } from '../site-folder.ts'

const LONG = 'Viskadalsregionen. '.repeat(200)
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
const names = async (folder: string) => [...(await filesIn(folder))].sort()

describe('writing', () => {
  test('makes the folders and says that the bytes changed, then that they did not', async () => {
    const folder = await temporaryFolder()
    expect(writeSiteFile(folder, 'a/b/index.html', Buffer.from('hej'))).toBe(true)
    expect(writeSiteFile(folder, 'a/b/index.html', Buffer.from('hej'))).toBe(false)
    expect(writeSiteFile(folder, 'a/b/index.html', Buffer.from('hå'))).toBe(true)
    expect(await readFile(path.join(folder, 'a/b/index.html'), 'utf8')).toBe('hå')
    expect(await names(folder)).toEqual(['a/b/index.html'])
  })

  test('does not touch what did not change, nor its copies', async () => {
    const folder = await temporaryFolder()
    writeSiteFile(folder, 'index.html', Buffer.from(LONG))
    for (const name of await names(folder)) await utimes(path.join(folder, name), LONG_AGO, LONG_AGO)
    const inodes = async () => Promise.all((await names(folder)).map(async (name) => (await stat(path.join(folder, name))).ino))
    const before = await inodes()
    expect(writeSiteFile(folder, 'index.html', Buffer.from(LONG))).toBe(false)
    expect(await inodes()).toEqual(before)
    for (const name of await names(folder)) expect((await stat(path.join(folder, name))).mtime).toEqual(LONG_AGO)
  })

  test('puts another file in the place of the old one, so that who reads the old one reads it whole', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'index.html')
    writeSiteFile(folder, 'index.html', Buffer.from('gammal'))
    const before = await stat(file)
    // A file that may not be written to can be replaced, but not overwritten.
    await chmod(file, 0o444)
    writeSiteFile(folder, 'index.html', Buffer.from('ny'))
    expect((await stat(file)).ino).not.toBe(before.ino)
  })

  test('goes on from what a killed process left half-written', async () => {
    const folder = await temporaryFolder()
    await putFiles(folder, { 'index.html.torget-tmp': 'half' })
    writeSiteFile(folder, 'index.html', Buffer.from('hel'))
    expect(await contentsOf(folder)).toEqual({ 'index.html': 'hel' })
  })
})

describe('compressed copies', () => {
  const unpacked = async (folder: string, name: string) => [
    brotliDecompressSync(await readFile(path.join(folder, `${name}.br`))).toString(),
    gunzipSync(await readFile(path.join(folder, `${name}.gz`))).toString(),
  ]

  test.each(['index.html', 'rss.xml', 'robots.txt', 'a.json', 'a.css', 'a.js', 'a.svg', 'a.webmanifest'])(
    'stand beside %s and hold the same',
    async (name) => {
      const folder = await temporaryFolder()
      writeSiteFile(folder, name, Buffer.from(LONG))
      expect(await names(folder)).toEqual([name, `${name}.br`, `${name}.gz`])
      expect(await unpacked(folder, name)).toEqual([LONG, LONG])
    },
  )

  test.each(['a.jpg', 'a.pdf', 'a.woff2', 'html'])('do not stand beside %s', async (name) => {
    const folder = await temporaryFolder()
    writeSiteFile(folder, name, Buffer.from(LONG))
    expect(await names(folder)).toEqual([name])
  })

  test.each([
    [1023, 1],
    [1024, 3],
  ])('of a text of %i bytes: %i files in all', async (length, count) => {
    const folder = await temporaryFolder()
    writeSiteFile(folder, 'index.html', Buffer.alloc(length, 'a'))
    expect(await names(folder)).toHaveLength(count)
  })

  test('follow a text that changes, and go when it becomes short', async () => {
    const folder = await temporaryFolder()
    writeSiteFile(folder, 'index.html', Buffer.from(LONG))
    writeSiteFile(folder, 'index.html', Buffer.from(`${LONG}!`))
    expect(await unpacked(folder, 'index.html')).toEqual([`${LONG}!`, `${LONG}!`])
    writeSiteFile(folder, 'index.html', Buffer.from('kort'))
    expect(await names(folder)).toEqual(['index.html'])
  })

  test('that are out of step or missing are made right, though the text did not change', async () => {
    const folder = await temporaryFolder()
    writeSiteFile(folder, 'index.html', Buffer.from(LONG))
    const right = await contentsOf(folder)
    await writeFile(path.join(folder, 'index.html.br'), 'of another text')
    await removeSiteFile(folder, 'index.html.gz')
    expect(writeSiteFile(folder, 'index.html', Buffer.from(LONG))).toBe(false)
    expect(await contentsOf(folder)).toEqual(right)
  })
})

describe('removing', () => {
  test('takes the file, its copies and the folders that it leaves empty', async () => {
    const folder = await temporaryFolder()
    writeSiteFile(folder, 'a/b/c/index.html', Buffer.from(LONG))
    await removeSiteFile(folder, 'a/b/c/index.html')
    expect(await readdir(folder)).toEqual([])
  })

  test('goes on where a killed process left off', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, 'a/b'), { recursive: true })
    await removeSiteFile(folder, 'a/b/c/index.html')
    expect(await readdir(folder)).toEqual([])
  })

  test('leaves every folder that holds something else, and the site’s own folder', async () => {
    const folder = await temporaryFolder()
    await putFiles(folder, { 'a/b/index.html': 'x', 'a/nagon-annans.txt': 'y' })
    await mkdir(path.join(folder, 'tom'))
    await removeSiteFile(folder, 'a/b/index.html')
    expect(await contentsOf(folder)).toEqual({ 'a/nagon-annans.txt': 'y', 'tom/': 'empty folder' })
  })

  test('what is not there is no fault', async () => {
    const folder = await temporaryFolder()
    await removeSiteFile(folder, 'a/b/index.html')
    await removeSiteFile(path.join(folder, 'finns-inte'), 'index.html')
    expect(await readdir(folder)).toEqual([])
  })

  test('what was left half-written goes, and nothing else', async () => {
    const folder = await temporaryFolder()
    await putFiles(folder, { 'a/index.html.torget-tmp': 'half', 'a/index.html': 'x', 'b.tmp': 'y' })
    await removeTemporary(folder)
    expect(await contentsOf(folder)).toEqual({ 'a/index.html': 'x', 'b.tmp': 'y' })
  })
})

test('the files of a folder that is not there are none', async () => {
  expect(await filesIn(path.join(await temporaryFolder(), 'finns-inte'))).toEqual([])
})
