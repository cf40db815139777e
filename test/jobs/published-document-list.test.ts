import path from 'node:path'
import { expect, test } from 'vitest'
import type { ChangeLocation } from '../../src/cms/outbox/pending-changes.ts'
import { PublishedDocumentList } from '../../src/jobs/published-document-list.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { readPublished } from '../../src/publisher/output/published-documents.ts'
import { newsItem, page, topic } from '../domain/sample.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { NOTHING } from '../publisher/nothing-to-tell.ts'

const A = newsItem({ id: '1', slug: 'a', guid: 'guid-a' })
const B = newsItem({ id: '2', slug: 'b', guid: 'guid-b' })
const CHILD = page({ id: '3', slug: 'barn', guid: 'guid-barn' })
const WHOLE: Delta = {
  ...NOTHING,
  isWhole: true,
  present: { news: [A, B], pages: [CHILD], themes: [{ ...topic('tema', 'Tema'), id: '4', guid: 'guid-tema' }] },
}
const OWNERS = [
  ['/aktuellt/a/', 'guid-a'],
  ['/aktuellt/b/', 'guid-b'],
  ['/om/barn/', 'guid-barn'],
] as const

/** A list over a source that has read everything at one time. */
async function newList() {
  const file = path.join(await temporaryFolder(), 'published-documents')
  let savedAt = '10'
  const list = new PublishedDocumentList(file, { savedAt: (location: ChangeLocation) => ('global' in location ? '1' : savedAt) })
  await list.load()
  list.take(WHOLE)
  list.published({ owners: OWNERS, failed: [] })
  const shown = async () => Object.fromEntries([...((await readPublished(file)) ?? [])].filter(([name]) => name.includes(':')))
  return {
    list,
    shown,
    at: (time: string) => {
      savedAt = time
    },
    read: () => readPublished(file),
  }
}

test('every document stands there with its save and its paths, and every global with its save', async () => {
  const { shown, read } = await newList()
  expect(await shown()).toEqual({
    'news:1': { savedAt: '10', paths: ['/aktuellt/a/'] },
    'news:2': { savedAt: '10', paths: ['/aktuellt/b/'] },
    'pages:3': { savedAt: '10', paths: ['/om/barn/'] },
    'themes:4': { savedAt: '10', paths: [] },
  })
  expect((await read())?.get('site')).toEqual({ savedAt: '1', paths: [] })
})

test('a document that was saved or unpublished is recorded after its publication', async () => {
  const { list, shown, at } = await newList()
  at('20')
  list.take({ ...NOTHING, present: { news: [A] }, absent: { news: ['2'] } })
  expect((await shown())['news:1']?.savedAt).toBe('10')
  list.published({ owners: OWNERS.filter(([, owner]) => owner !== 'guid-b'), failed: [] })
  expect((await shown())['news:1']).toEqual({ savedAt: '20', paths: ['/aktuellt/a/'] })
  expect((await shown())['news:2']).toBeUndefined()
})

test('a page that moved with the page above it is recorded with its new path', async () => {
  const { list, shown } = await newList()
  list.take(NOTHING)
  list.published({ owners: OWNERS.map(([at, owner]) => [at.replace('/om/', '/om-oss/'), owner] as const), failed: [] })
  expect((await shown())['pages:3']?.paths).toEqual(['/om-oss/barn/'])
})

test('a reading of everything takes away what it does not name', async () => {
  const { list, shown } = await newList()
  list.take({ ...WHOLE, present: { news: [A] } })
  list.published({ owners: OWNERS, failed: [] })
  expect(Object.keys(await shown())).toEqual(['news:1'])
})

test('a document that can’t be converted is still shown', async () => {
  const { list, shown } = await newList()
  list.take({ ...NOTHING, absent: { news: ['2'] }, broken: [{ list: 'news', doc: B, reason: 'No time' }] })
  list.published({ owners: OWNERS, failed: [] })
  expect((await shown())['news:2']?.paths).toEqual(['/aktuellt/b/'])
  // Also after a reading of everything, which names it as one of those.
  list.take({ ...WHOLE, present: { news: [A] }, broken: [{ list: 'news', doc: B, reason: 'No time' }] })
  list.published({ owners: OWNERS, failed: [] })
  expect(Object.keys(await shown())).toEqual(['news:1', 'news:2'])
})

test('after a publication with pages that failed nothing is known, until one succeeds', async () => {
  const { list, read, shown } = await newList()
  list.take({ ...NOTHING, present: { news: [A] } })
  list.published({ owners: OWNERS, failed: [{ path: '/aktuellt/a/', reason: 'No space' }] })
  expect(await read()).toBeNull()
  list.take({ ...NOTHING, present: { news: [A] } })
  list.published({ owners: OWNERS, failed: [] })
  expect(Object.keys(await shown())).toHaveLength(4)
})
