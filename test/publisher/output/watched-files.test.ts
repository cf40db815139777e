import { rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeSiteFile } from '../../../src/publisher/output/site-file.ts'
import { WatchedFiles } from '../../../src/publisher/output/watched-files.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const PAGE = 'a/index.html'
const SMALL = 'b/index.html'
const IMAGE = 'media/bild.png'
const ALL = 100

let folder: string
let watched: WatchedFiles
beforeEach(async () => {
  folder = await temporaryFolder()
  watched = new WatchedFiles(folder)
  for (const [name, bytes] of [
    [PAGE, Buffer.from('stycke '.repeat(500))],
    [SMALL, Buffer.from('liten')],
    [IMAGE, Buffer.from('bild')],
  ] as const) {
    writeSiteFile(folder, name, bytes)
    watched.remember(name)
  }
})
const at = (name: string) => path.join(folder, name)

test('files that nobody has touched are not damaged, however often they are looked at', () => {
  for (let i = 0; i < 5; i += 1) expect(watched.look(ALL)).toEqual([])
})

describe('a file is damaged', () => {
  test.each<readonly [what: string, name: string, damage: () => Promise<unknown>]>([
    ['when it is missing', IMAGE, () => rm(at(IMAGE))],
    ['when it is cut short', PAGE, () => writeFile(at(PAGE), 'stycke')],
    ['when its bytes are others of the same length', IMAGE, () => writeFile(at(IMAGE), 'bilt')],
    ['when only its time is another', PAGE, () => utimes(at(PAGE), 1, 1)],
    [
      'when only its length is another',
      IMAGE,
      async () => {
        // Setting a time back loses what is finer than a millisecond.
        await utimes(at(IMAGE), 1, 1)
        watched.remember(IMAGE)
        await writeFile(at(IMAGE), 'bild och mer')
        await utimes(at(IMAGE), 1, 1)
      },
    ],
    ['when a compressed copy is missing', PAGE, () => rm(at(`${PAGE}.br`))],
    ['when a compressed copy is altered', PAGE, () => writeFile(at(`${PAGE}.gz`), 'x')],
    ['when it has got a compressed copy that would be sent instead', SMALL, () => writeFile(at(`${SMALL}.br`), 'x')],
    ['when its folder is gone', PAGE, () => rm(at('a'), { recursive: true })],
    [
      'when a file lies where its folder was',
      PAGE,
      async () => {
        await rm(at('a'), { recursive: true })
        await writeFile(at('a'), '')
      },
    ],
  ])('%s', async (_, name, damage) => {
    await damage()
    expect(watched.look(ALL)).toEqual([name])
  })
})

test('every file is looked at, a few at a time, and then from the beginning again', async () => {
  await rm(at(IMAGE))
  const found = Array.from({ length: 8 }, () => watched.look(1))
  expect(found.flat()).toEqual([IMAGE, IMAGE])
})

test('a file that is forgotten is not looked at, and one that is expected is damaged until it is remembered', async () => {
  await rm(at(IMAGE))
  watched.forget([IMAGE])
  expect(watched.look(ALL)).toEqual([])
  writeSiteFile(folder, IMAGE, Buffer.from('bild'))
  watched.expect(IMAGE)
  expect(watched.look(ALL)).toEqual([IMAGE])
  watched.remember(IMAGE)
  expect(watched.look(ALL)).toEqual([])
})

test('files that nobody has written here are left alone', async () => {
  await writeFile(at('google1234.html'), 'främmande')
  expect(watched.look(ALL)).toEqual([])
})
