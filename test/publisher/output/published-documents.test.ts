import { appendFile, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PublishedDocuments, readPublished } from '../../../src/publisher/output/published-documents.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const NEWS = { savedAt: '2026-12-01T10:00:00.000Z', paths: ['/aktuellt/a/'] }
const CONTACT = { savedAt: '2026-12-01T11:00:00.000Z', paths: [] }

async function listIn(folder: string) {
  const file = path.join(folder, 'data/published-documents')
  const list = new PublishedDocuments(file)
  await list.load()
  return { file, list }
}

test('what was recorded is known to the next process', async () => {
  const { file, list } = await listIn(await temporaryFolder())
  list.record(
    new Map([
      ['news:1', NEWS],
      ['contacts:2', CONTACT],
      ['news:3', NEWS],
    ]),
  )
  list.record(
    new Map([
      ['news:3', null],
      ['news:4', null],
    ]),
  )
  expect([...((await readPublished(file)) ?? [])]).toEqual([
    ['news:1', NEWS],
    ['contacts:2', CONTACT],
  ])
})

test('only what differs is written', async () => {
  const { file, list } = await listIn(await temporaryFolder())
  list.record(new Map([['news:1', NEWS]]))
  const before = await readFile(file, 'utf8')
  list.record(
    new Map([
      ['news:1', { ...NEWS }],
      ['news:9', null],
    ]),
  )
  expect(await readFile(file, 'utf8')).toBe(before)
  list.record(new Map([['news:1', { ...NEWS, paths: ['/aktuellt/b/'] }]]))
  expect((await readPublished(file))?.get('news:1')?.paths).toEqual(['/aktuellt/b/'])
})

test('of a missing list, and of one that is distrusted, nothing is known until everything is recorded', async () => {
  const { file, list } = await listIn(await temporaryFolder())
  expect(await readPublished(file)).toBeNull()
  list.record(new Map([['news:1', NEWS]]))
  list.distrust()
  expect(await readPublished(file)).toBeNull()
  list.record(new Map([['contacts:2', CONTACT]]))
  expect([...((await readPublished(file)) ?? [])].map(([name]) => name)).toEqual(['news:1', 'contacts:2'])
  await rm(file)
  list.record(new Map())
  expect((await readPublished(file))?.size).toBe(2)
})

test('a line without an end was never recorded', async () => {
  const folder = await temporaryFolder()
  const { file, list } = await listIn(folder)
  list.record(new Map([['news:1', NEWS]]))
  await appendFile(file, '-news:1')
  const next = await listIn(folder)
  expect([...next.list.names]).toEqual(['news:1'])
})

test('the list is replaced as a whole: a process that is killed leaves the old one or the new one', async () => {
  const folder = await temporaryFolder()
  const { file, list } = await listIn(folder)
  list.record(new Map([['news:1', NEWS]]))
  list.record(new Map([['news:1', { ...NEWS, savedAt: '2026-12-02T10:00:00.000Z' }]]))
  const before = await open(file)
  const text = await readFile(file, 'utf8')
  await listIn(folder)
  expect(await readFile(file, 'utf8')).not.toBe(text)
  expect(await before.readFile('utf8')).toBe(text)
  await before.close()
})
