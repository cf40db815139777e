import path from 'node:path'
import type { SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { oldStamp, publishEvent, sendForm } from '../../http/signup/signup-client.ts'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { type ApiResponse, clientsByRequester, firstAdministrator, REQUESTERS, type Requester, type RestClient } from '../rest-client.ts'
import { PUBLISHABLE } from '../sample-documents.ts'
import { apiRequests, type MatrixRequest, pageRequests, pathsIn, type Subjects } from './matrix-requests.ts'
import { type Cells, expectTable, type MatrixRow, tableOf } from './matrix-table.ts'

// Each change of access, intended or not, shows as a change of these files. After an intended one, write them again and read the difference:
// UPDATE_MATRIX=1 npx vitest run --config test/vitest.config.ts --project integration test/cms/access/roles.matrix.test.ts
const REQUESTS_FILE = path.join(import.meta.dirname, 'role-matrix.txt')
const FIELDS_FILE = path.join(import.meta.dirname, 'field-matrix.txt')

const REQUESTS_INTRODUCTION = `# What each role gets for each request: the status of the answer.
# Lists say whether they hold all documents, some or none. What one may do with a document is in letters: create, read, update, delete, Versions, Unlock.
# A request that changes something names a document that is not there: 403 is refused, 404 is allowed and finds nothing, 400 is allowed and is
# incomplete. Written by roles.matrix.test.ts, which says how.`
const FIELDS_INTRODUCTION = `# The fields that each role gets of the sample site's documents: x for a field that somebody gets a value of.
# Written by roles.matrix.test.ts, which says how.`

let server: RunningServer
let admin: RestClient
let clients: Readonly<Record<Requester, RestClient>>
let config: SanitizedConfig
let subjects: Subjects

/** Access is the same in each database. What a list holds and which ids there can be is written down for SQLite. */
describe.skipIf(process.env.TEST_DATABASE_URL)('access', () => {
  beforeAll(async () => {
    server = await startServer({ SEED_DIR: 'content' })
    admin = await firstAdministrator(server)
    clients = await clientsByRequester(admin)
    Object.assign(process.env, { DATA_DIR: server.dataDir, SECRET: '0'.repeat(40) })
    config = await (await import('../../../payload.config.ts')).default
    const event = await publishEvent(admin, {
      participantInfo: 'Parkera bakom huset.',
      questions: [{ label: 'Allergi', kind: 'line', purpose: 'För köket', isSensitive: true }],
    })
    const draft = (await admin.create('news', { ...PUBLISHABLE.news, title: 'Utkast', _status: 'draft' })).id
    await sendForm(server.origin, `/anmalan/${event.slug}/`, {
      namn: 'Anna Matris',
      epost: 'anna.matris@example.se',
      stampel: oldStamp(server.dataDir, event.slug),
      'fraga-allergi': 'Nötter',
    })
    await admin.post('/api/payload-preferences/matris', { value: 'Matris' })
    await vi.waitFor(async () => expect((await admin.get('/api/letters?where[status][equals]=sent')).body.totalDocs).toBe(1), 30_000)
    subjects = { ...(await subjectsOf()), draft, event }
  })
  afterAll(() => server?.remove())

  test('is as the table of requests says', async () => {
    const requests = [...apiRequests(config, subjects), ...pageRequests(subjects)]
    const answers = new Map<MatrixRequest, Cells>()
    // What is written changes what is read.
    for (const isReading of [true, false])
      for (const request of requests.filter(({ name }) => name.startsWith('GET ') === isReading)) answers.set(request, await cellsOf(request))
    const rows = requests.map((request): MatrixRow => ({ ...request, cells: answers.get(request) as Cells }))
    expectTable(tableOf(REQUESTS_INTRODUCTION, rows), REQUESTS_FILE)
    // Some two thousand requests, one after the other where they write.
  }, 400_000)

  test('is as the table of fields says', async () => {
    expectTable(tableOf(FIELDS_INTRODUCTION, (await Promise.all(Object.keys(subjects.samples).map(fieldRows))).flat()), FIELDS_FILE)
  })
})

async function subjectsOf(): Promise<Pick<Subjects, 'samples' | 'versions'>> {
  const slugs = [...config.collections.map(({ slug }) => slug), ...config.globals.map(({ slug }) => `globals/${slug}`)]
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const read = async (at: string) => (await clients['event-staff'].get(at)).body.docs?.[0] ?? (await admin.get(at)).body.docs?.[0]
      const sample = await read(`/api/${slug}?limit=1&depth=0&sort=id`)
      const version = await read(`/api/${slug}/versions?limit=1&depth=0&sort=id`)
      return { slug, sample, version: version?.id }
    }),
  )
  return {
    samples: Object.fromEntries(found.map(({ slug, sample }) => [slug, sample])),
    versions: Object.fromEntries(found.map(({ slug, version }) => [slug, version])),
  }
}

async function cellsOf({ name, send }: MatrixRequest): Promise<Cells> {
  const responses = {} as Record<Requester, ApiResponse>
  if (name.startsWith('GET ')) await Promise.all(REQUESTERS.map(async (who) => Object.assign(responses, { [who]: await send(clients[who]) })))
  else for (const who of REQUESTERS) responses[who] = await send(clients[who])
  const most = Math.max(...REQUESTERS.map((who) => responses[who].body.totalDocs ?? 0))
  return Object.fromEntries(REQUESTERS.map((who) => [who, wordsOf(responses[who], most)])) as Cells
}

const LETTERS = { create: 'c', read: 'r', update: 'u', delete: 'd', readVersions: 'V', unlock: 'U' } as const

function wordsOf({ status, body }: ApiResponse, most: number): string {
  const permissions = Object.entries(LETTERS).filter(([operation]) => body[operation] === true)
  if (status === 200 && typeof body.fields !== 'undefined') return `200 ${permissions.map(([, letter]) => letter).join('') || '-'}`
  if (status !== 200 || typeof body.totalDocs !== 'number') return String(status)
  return `200 ${body.totalDocs === 0 ? 'none' : body.totalDocs === most ? 'all' : 'some'}`
}

async function fieldRows(slug: string): Promise<readonly MatrixRow[]> {
  const paths = Object.fromEntries(
    await Promise.all(
      REQUESTERS.map(async (who) => {
        const { body, status } = await clients[who].get(`/api/${slug}${slug.startsWith('globals/') ? '?depth=0' : '?limit=100&depth=0&sort=id'}`)
        return [who, new Set(status === 200 ? (body.docs ?? [body]).flatMap((doc) => pathsIn(doc)) : [])] as const
      }),
    ),
  ) as unknown as Record<Requester, ReadonlySet<string>>
  const all = [...new Set(REQUESTERS.flatMap((who) => [...paths[who]]))].sort()
  return all.map((name) => ({
    heading: slug,
    name,
    cells: Object.fromEntries(REQUESTERS.map((who) => [who, paths[who].has(name) ? 'x' : '-'])) as Cells,
  }))
}
