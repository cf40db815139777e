import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/cms/access/roles.ts'
import { scheduledJobs } from '../../../src/cms/publication/document-publication.ts'
import { schedulePublication } from '../../../src/cms/publication/schedule-publication.ts'
import { openTestCms } from '../open-cms.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

/** A request of a user with a role. */
const requestOf = async (role: Role, more: object = {}) => {
  const email = `${role}-${Math.random().toString(36).slice(2)}@example.se`
  const data = { name: role, email, password: 'vinterdäck-över-älven', roles: [role] } as never
  const user = await payload.create({ collection: 'users', data, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users', mustChangePassword: false, ...more } as never }, payload)
}

const newsItem = async () => {
  const data = { ...PUBLISHABLE.news, title: 'Schemalagd' } as never
  const { id } = await payload.create({ collection: 'news', data, draft: true, overrideAccess: true })
  return { id, doc: { relationTo: 'news', value: String(id) } as never }
}

const IN_AN_HOUR = () => new Date(Date.now() + 3_600_000)
const jobsOf = async (id: string | number) => (await scheduledJobs(payload)).filter((job) => job.id === String(id))

const schedule = (req: Awaited<ReturnType<typeof requestOf>>, doc: never, deleteID?: string | number) =>
  schedulePublication({ req, type: 'publish', date: IN_AN_HOUR(), doc, ...(deleteID === undefined ? {} : { deleteID }) } as never)

test.each<readonly [string, Role, object]>([
  ['a writer', 'writer', {}],
  ['event staff', 'event-staff', {}],
  ['a publisher who must change the password', 'publisher', { mustChangePassword: true }],
])('%s can neither schedule a publication nor remove one', async (_, role, more) => {
  const { id, doc } = await newsItem()
  await schedule(await requestOf('publisher'), doc)
  const { docs } = await payload.find({ collection: 'payload-jobs', limit: 1, sort: '-createdAt', overrideAccess: true })
  const refused = await schedule(await requestOf(role, more), doc, docs[0]?.id)
  expect(refused).toEqual({ error: expect.stringContaining('inte publicera') })
  expect(await jobsOf(id)).toHaveLength(1)
})

test('a publisher schedules a publication', async () => {
  const { id, doc } = await newsItem()
  const req = await requestOf('publisher')
  await schedule(req, doc)
  expect(await jobsOf(id)).toHaveLength(1)
})

test('a writer can’t change what is scheduled to be published, as nobody would look at it before', async () => {
  const { id, doc } = await newsItem()
  const writer = await requestOf('writer')
  const change = (title: string) =>
    payload.update({ collection: 'news', id, data: { title } as never, draft: true, overrideAccess: false, user: writer.user as never })
  await change('Före schemaläggningen')
  await schedule(await requestOf('publisher'), doc)
  await expect(change('Efter granskningen')).rejects.toThrow(/schemalagt att publiceras .*Be en redaktör/)
  const all = payload.update({
    collection: 'news',
    where: { id: { equals: id } },
    data: { title: 'I klump' } as never,
    draft: true,
    overrideAccess: false,
    user: writer.user as never,
  })
  expect((await all).errors).toHaveLength(1)
  expect((await payload.findByID({ collection: 'news', id, draft: true, overrideAccess: true })).title).toBe('Före schemaläggningen')
})

test('a writer can’t change a file that a scheduled draft shows, until the schedule is gone', async () => {
  const bytes = Buffer.from('%PDF-1.4 A')
  const file = { data: bytes, mimetype: 'application/pdf', name: 'beslut.pdf', size: bytes.length }
  const { id: document } = await payload.create({ collection: 'documents', data: { title: 'Beslut' }, file, overrideAccess: true })
  const { id, doc } = await newsItem()
  await payload.update({ collection: 'news', id, data: { documents: [document] } as never, draft: true, overrideAccess: true })
  const writer = await requestOf('writer')
  const change = (title: string) =>
    payload.update({ collection: 'documents', id: document, data: { title }, overrideAccess: false, user: writer.user as never })
  await change('Före schemaläggningen')
  await schedule(await requestOf('publisher'), doc)
  await expect(change('Efter granskningen')).rejects.toThrow(/Schemalagd/)
  const { docs } = await payload.find({ collection: 'payload-jobs', pagination: false, overrideAccess: true })
  const job = docs.find(({ input }) => String((input as { doc?: { value?: unknown } }).doc?.value) === String(id))
  await payload.delete({ collection: 'payload-jobs', id: job?.id ?? '', overrideAccess: true })
  await change('När inget är schemalagt')
})
