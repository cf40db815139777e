import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { claimList, FileManifest, listedFiles } from '../../../src/publisher/output/file-manifest.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { contentsOf, putFiles } from '../site-folder.ts'

const loaded = async (list: string, folder = '/site') => {
  const owned = new FileManifest(list, folder)
  await owned.load()
  return owned
}

test('what is added is on disk at once, and known to the next process', async () => {
  const list = path.join(await temporaryFolder(), 'data/published-files')
  const owned = await loaded(list)
  owned.add(['b.html', 'a.html', 'b.html'])
  expect(await readFile(list, 'utf8')).toBe('/site\n+b.html\n+a.html\n')
  expect([...(await loaded(list)).names].sort()).toEqual(['a.html', 'b.html'])
})

test('what is dropped is forgotten', async () => {
  const list = path.join(await temporaryFolder(), 'published-files')
  const owned = await loaded(list)
  owned.add(['a', 'b'])
  owned.drop(['a', 'x'])
  expect([...(await loaded(list)).names]).toEqual(['b'])
})

test('a list that is claimed for a moved folder is replaced as a whole', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'published-files': '/former\n+a\n' })
  const list = path.join(folder, 'published-files')
  const before = await open(list)
  claimList(list, '/site')
  expect(await before.readFile('utf8')).toBe('/former\n+a\n')
  await before.close()
  expect([...(await loaded(list)).names]).toEqual(['a'])
  expect(Object.keys(await contentsOf(folder))).toEqual(['published-files'])
})

test('nothing is left beside the list', async () => {
  const folder = await temporaryFolder()
  const owned = await loaded(path.join(folder, 'published-files'))
  owned.add(['a'])
  expect(Object.keys(await contentsOf(folder))).toEqual(['published-files'])
})

test('a list that is not there is empty', async () => {
  expect((await loaded(path.join(await temporaryFolder(), 'published-files'))).names.size).toBe(0)
})

test('a list that can’t be read stops the publisher: it would forget what it may remove', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'published-files/in-the-way': '' })
  await expect(loaded(path.join(folder, 'published-files'))).rejects.toThrow('EISDIR')
  await expect(listedFiles(path.join(folder, 'published-files'), '/site')).rejects.toThrow('EISDIR')
})

test('a list of another folder’s files is empty for this one', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'published-files': '/another\n+index.html\n' })
  expect((await loaded(path.join(folder, 'published-files'))).names.size).toBe(0)
})

test('a list that says nothing is empty', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'published-files': '' })
  expect((await loaded(path.join(folder, 'published-files'))).names.size).toBe(0)
})

test('a line without an end is of a file that was never written', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'published-files': '/site\n+a.html\n+b.ht' })
  const list = path.join(folder, 'published-files')
  expect([...(await loaded(list)).names]).toEqual(['a.html'])
  expect(await readFile(list, 'utf8')).toBe('/site\n+a.html\n')
})

test('a list that somebody removed is written whole again', async () => {
  const list = path.join(await temporaryFolder(), 'published-files')
  const owned = await loaded(list)
  owned.add(['a'])
  await rm(list)
  owned.add(['b'])
  expect([...(await loaded(list)).names].sort()).toEqual(['a', 'b'])
})

test('a folder beside the list is named from there, so that both can be moved', async () => {
  const folder = await temporaryFolder()
  const before = await loaded(path.join(folder, 'before/published-files'), path.join(folder, 'before/site'))
  before.add(['a'])
  expect(await readFile(path.join(folder, 'before/published-files'), 'utf8')).toBe('site\n+a\n')
  await rename(path.join(folder, 'before'), path.join(folder, 'after'))
  expect([...(await loaded(path.join(folder, 'after/published-files'), path.join(folder, 'after/site'))).names]).toEqual(['a'])
})

test('a list of an earlier version, which named its folder by the absolute path, is kept when both were moved', async () => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'data/published-files': '/srv/no-longer-here/data/site\n+a\n' })
  const list = path.join(folder, 'data/published-files')
  expect([...(await loaded(list, path.join(folder, 'data/site'))).names]).toEqual(['a'])
  expect(await readFile(list, 'utf8')).toBe('site\n+a\n')
})

test.each([
  ['of another name', '/srv/no-longer-here/data/www', 'data/site'],
  ['that is still there', path.join(import.meta.dirname, '../../site'), 'data/site'],
  ['that lies apart', '/srv/no-longer-here/site', 'elsewhere/site'],
])('a list of an earlier version for a folder %s is empty for another', async (_, named, at) => {
  const folder = await temporaryFolder()
  await putFiles(folder, { 'data/published-files': `${named}\n+a\n` })
  expect((await loaded(path.join(folder, 'data/published-files'), path.join(folder, at))).names.size).toBe(0)
})
