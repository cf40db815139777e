import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCms } from '../open-cms.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

type Collection = 'news' | 'events' | 'projects'

const create = (collection: Collection, title: string, data: object) =>
  payload.create({ collection, data: { ...PUBLISHABLE[collection], title, _status: 'published', ...data } as never })
const titles = async (collection: Collection) => {
  const { docs } = await payload.find({ collection, draft: true, depth: 0, pagination: false })
  return docs.map(({ title }) => title)
}

const at = (day: string) => ({ occasions: [{ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T10:00:00.000Z` }] })
const DRAFT = { _status: 'draft' }

it.each<[Collection, Readonly<Record<string, object>>, readonly string[]]>([
  [
    'news',
    { Maj: { publishedAt: '2026-05-01T08:00:00.000Z' }, Utkast: DRAFT, Juni: { publishedAt: '2026-06-01T08:00:00.000Z' } },
    ['Utkast', 'Juni', 'Maj'],
  ],
  ['events', { Juni: at('2027-06-01'), Utkast: { ...at('2027-01-01'), ...DRAFT }, Maj: at('2027-05-01') }, ['Utkast', 'Juni', 'Maj']],
  ['projects', { Äldre: { period: { from: '2024-01', to: '2025-01' } }, Nyare: { period: { from: '2026-01', to: '2026-05' } } }, ['Nyare', 'Äldre']],
])('%s are listed with drafts first, and then by date, the newest first', async (collection, documents, listed) => {
  for (const [title, data] of Object.entries(documents)) await create(collection, title, data)
  expect(await titles(collection)).toEqual(listed)
})

it('an event that is moved is listed by its new day, and stays there when it is renamed', async () => {
  const moved = await create('events', 'Flyttat', at('2027-05-15'))
  expect(await titles('events')).toEqual(['Utkast', 'Juni', 'Flyttat', 'Maj'])
  await payload.update({ collection: 'events', id: moved.id, data: at('2027-07-01') as never })
  expect(await titles('events')).toEqual(['Utkast', 'Flyttat', 'Juni', 'Maj'])
  await payload.update({ collection: 'events', id: moved.id, data: { title: 'Omdöpt' } as never })
  expect(await titles('events')).toEqual(['Utkast', 'Omdöpt', 'Juni', 'Maj'])
})
