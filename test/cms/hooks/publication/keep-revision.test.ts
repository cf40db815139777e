import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCms } from '../../open-cms.ts'
import { PUBLISHABLE } from '../../sample-documents.ts'

let payload: Payload
let remove: () => Promise<void>
beforeAll(async () => {
  const opened = await openTestCms()
  payload = opened.payload
  remove = opened.remove
})
afterAll(() => remove?.())

const save = async (id: string | number, data: object, draft = false) => payload.update({ collection: 'events', id, data: data as never, draft })
const published = { _status: 'published' } as const
/** A document as SQLite gives it: MongoDB leaves out what was never set. */
const withNulls = (doc: object) => ({ firstPublishedAt: null, lastChangedAt: null, sequence: null, movedFrom: null, ...doc })

test('an event keeps when it was published, changed and moved, whatever drafts, versions and copies contain', async () => {
  const draft = await payload.create({ collection: 'events', data: { ...PUBLISHABLE.events, slug: 'dag', _status: 'draft' } as never, draft: true })
  const { id } = draft
  expect(withNulls(draft)).toMatchObject({ firstPublishedAt: null, lastChangedAt: null, sequence: null })

  const first = await save(id, published)
  expect(first.firstPublishedAt).toEqual(expect.any(String))
  expect(withNulls(first)).toMatchObject({ lastChangedAt: null, sequence: null, movedFrom: null })

  const same = await save(id, { ...published, imageCaption: 'En bildtext' })
  expect(withNulls(same)).toMatchObject({ firstPublishedAt: first.firstPublishedAt, lastChangedAt: null })

  const later = [{ startsAt: '2027-03-08T08:00:00.000Z', endsAt: '2027-03-08T15:00:00.000Z' }]
  // Readers don't see a draft.
  expect(withNulls(await save(id, { occasions: later }, true))).toMatchObject({ lastChangedAt: null, sequence: null })
  const moved = await save(id, { ...published, occasions: later, plan: 'moved' })
  expect(moved).toMatchObject({ firstPublishedAt: first.firstPublishedAt, sequence: 1, movedFrom: '2027-03-01T08:00:00.000Z' })
  expect(moved.lastChangedAt).toEqual(expect.any(String))

  const { docs } = await payload.findVersions({ collection: 'events', where: { parent: { equals: id } }, sort: 'createdAt', limit: 20 })
  const old = docs.find(({ version }) => version._status === 'published')
  const restored = await payload.restoreVersion({ collection: 'events', id: String(old?.id) })
  expect(restored).toMatchObject({ sequence: 2, firstPublishedAt: first.firstPublishedAt, movedFrom: '2027-03-08T08:00:00.000Z' })

  const copy = await payload.duplicate({ collection: 'events', id, data: { slug: 'dag-2' } })
  expect(withNulls(copy)).toMatchObject({ lastChangedAt: null, sequence: null, movedFrom: null })
  expect(copy.firstPublishedAt).not.toBe(first.firstPublishedAt)
})

test('the occasions of an event keep their numbers, and no number is used twice', async () => {
  const day = (date: number) => ({ startsAt: `2027-04-0${date}T08:00:00.000Z`, endsAt: `2027-04-0${date}T15:00:00.000Z` })
  const data = { ...PUBLISHABLE.events, slug: 'serie', occasions: [day(1), day(2), day(3)], ...published }
  const made = await payload.create({ collection: 'events', data: data as never })
  expect(made.occasionNumbers).toBe('1 2 3;3')
  const [, second, third] = made.occasions
  const without = await save(made.id, { ...published, occasions: [third, second] })
  expect(without.occasionNumbers).toBe('2 3;3')
  // Calendars don't see a draft.
  expect((await save(made.id, { occasions: [day(1), second] }, true)).occasionNumbers).toBe('2 3;3')
  const moved = await save(made.id, { ...published, occasions: [{ ...second, ...day(8) }, day(1)] })
  expect(moved.occasionNumbers).toBe('4 2;4')
  const back = await save(made.id, { ...published, occasions: [day(1), day(3), day(8)] })
  expect(back.occasionNumbers).toBe('4 5 2;5')
  expect((await payload.duplicate({ collection: 'events', id: made.id, data: { slug: 'serie-2' } })).occasionNumbers).toBe('1 2 3;3')
})

test.each(['funding-calls', 'projects', 'pages'] as const)('a document of %s keeps when it last changed', async (collection) => {
  const made = await payload.create({ collection, data: { ...PUBLISHABLE[collection], ...published } as never })
  expect(made).toMatchObject({ firstPublishedAt: expect.any(String), lastChangedAt: null })
  const changed = await payload.update({ collection, id: made.id, data: { ...published, title: 'Annan rubrik' } as never })
  expect(changed).toMatchObject({ firstPublishedAt: made.firstPublishedAt, lastChangedAt: expect.any(String) })
})

test('a grant keeps its public name when its title is corrected, and an export has it', async () => {
  const grants = [
    { title: 'Öppna data', applicant: 'Fyrbo kommun', amount: 1 },
    { title: 'Kör', applicant: 'Föreningen', amount: 2 },
  ]
  const round = (list: typeof grants) => ({ title: 'Omgång', slug: 'omgang', decision: { decidedOn: '2026-05-20T12:00:00.000Z', grants: list } })
  const made = await payload.create({
    collection: 'funding-calls',
    data: { ...PUBLISHABLE['funding-calls'], slug: 'stod', rounds: [round(grants)], ...published } as never,
  })
  expect(made.grantNames).toBe('omgang=fyrbo-kommun-oppna-data foreningen-kor')
  const corrected = grants.map((grant) => (grant.amount === 1 ? { ...grant, title: 'Öppna data för alla' } : grant)).toReversed()
  const after = await payload.update({ collection: 'funding-calls', id: made.id, data: { rounds: [round(corrected)], ...published } as never })
  expect(after.grantNames).toBe('omgang=foreningen-kor fyrbo-kommun-oppna-data')
})
