// Fills an empty database with the code of the version whose folder is the current one, and writes what it holds to expected.json. `make.ts` runs it.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'

/** Loads the first of these modules that the version has, or null. */
async function load(...files: readonly string[]) {
  const file = files.map((name) => path.resolve(name)).find((name) => existsSync(name))
  return file === undefined ? null : await import(file)
}

/** What a person tells who signs up. */
const person = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.').replace(/[åäö]/g, 'a')}@example.se`,
  organisation: 'Provkommunen',
})
const PEOPLE = [
  ['asa', 'Åsa Ek', 'seated'],
  ['bo', 'Bo Lind', 'seated'],
  ['cilla', 'Cilla Alm', 'waiting'],
] as const
const QUESTIONS = [
  { id: 'fraga-mat', label: 'Mat', kind: 'line', purpose: 'Så att köket kan laga rätt mat.' },
  { id: 'fraga-allergi', label: 'Allergier', kind: 'line', purpose: 'Så att ingen blir sjuk.', isSensitive: true },
]
const ANSWERS = {
  organisationKind: 'municipality',
  companions: [],
  answers: [{ key: 'fraga-mat', label: 'Mat', value: 'Vegetariskt' }],
  sensitiveAnswers: [{ key: 'fraga-allergi', label: 'Allergier', value: 'Nötter' }],
}

const { openCms } = await load('src/commands/open-cms.ts', 'src/start/open-cms.ts')
const { payload, settings } = (await openCms()) as { payload: Payload; settings: { readonly dataDir: string } }

/** Creates a document and returns its id. */
async function create(collection: string, data: object, file?: { readonly name: string; readonly mimetype: string; readonly data: Buffer }) {
  const upload = file && { ...file, size: file.data.length }
  const { id } = await payload.create({ collection, data, file: upload, overrideAccess: true } as never)
  return id as number
}

await create('users', { name: 'Lena Sund', email: 'lena.sund@example.se', roles: ['admin'], password: 'Korall-vattenfall-73' })
const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#3b6d7a' } })
  .png()
  .toBuffer()
const image = await create('images', { alt: 'Ett blågrönt fält' }, { name: 'falt.png', mimetype: 'image/png', data: picture })
const csv = Buffer.from('kommun;kronor\nBorås;1000\n')
const document = await create('documents', { title: 'Bidragen i tal' }, { name: 'bidrag.csv', mimetype: 'text/csv', data: csv })

/** Rich text of one paragraph. */
const bodyOf = (text: string) => {
  const node = { version: 1, format: '', indent: 0, direction: null } as const
  const child = { type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 } as const
  return { root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', textFormat: 0, textStyle: '', children: [child] }] } }
}
const news = await create('news', {
  title: 'Nya medel',
  slug: 'nya-medel',
  lead: 'Det viktigaste.',
  image,
  documents: [document],
  body: bodyOf('Pengarna räcker till alla.'),
  _status: 'published',
})
await payload.update({ collection: 'news', id: news, data: { lead: 'Ett utkast till ingress.' }, draft: true, overrideAccess: true } as never)
await create('funding-calls', {
  title: 'Utvecklingsmedel',
  slug: 'utvecklingsmedel',
  lead: 'För utveckling.',
  rounds: [{ title: 'Våren 2040', slug: 'varen-2040', opensAt: '2040-02-01T08:00:00.000Z', closesAt: '2040-03-15T22:59:00.000Z' }],
  _status: 'published',
})
const signedUp = await load('test/cms/signed-up.ts')
const event = await create('events', {
  title: 'Vattendagen',
  slug: 'vattendagen',
  lead: 'Det viktigaste.',
  plan: 'scheduled',
  format: 'on-site',
  venue: { name: 'Magasinet' },
  // So far ahead that nobody is purged when the tests run.
  occasions: [
    { startsAt: '2040-05-03T07:00:00.000Z', endsAt: '2040-05-03T10:00:00.000Z', startsAt_tz: 'Europe/Stockholm', endsAt_tz: 'Europe/Stockholm' },
  ],
  // The first versions had no form of their own: the staff wrote down who had signed up by e-mail.
  signup: signedUp === null ? { way: 'email', email: 'anmalan@example.se' } : { way: 'form', seats: 2, hasWaitingList: true, questions: QUESTIONS },
  _status: 'published',
})

if (signedUp === null) {
  for (const [, name, status] of PEOPLE) await create('signups', { event, ...person(name), status, note: 'Ringde' })
} else {
  // The service that decides about seats has had two names, and so have the parts of its commands.
  const { desk, follow, seatService, seatingEffects, stop } = (signedUp.deskFor ?? signedUp.seatServiceFor)(payload)
  for (const [key, name] of PEOPLE) {
    const [details, once] = [{ key, ...person(name), ...ANSWERS }, `${event} ${key}`]
    const signUp = { kind: 'sign-up', sessions: [] } as const
    if (desk) await desk.ask(String(event), { command: { ...signUp, key, once, size: 1 }, newcomer: details })
    else await seatService.decide(String(event), { command: { ...signUp, id: key, dedupeKey: once, partySize: 1 }, pendingSignup: details })
    await (follow ? follow.done(String(event)) : seatingEffects.whenApplied(String(event)))
  }
  await stop()
}

/** The documents of a collection, the oldest first. Null when the version has no such collection. */
async function docsOf(collection: string, draft = false) {
  if (!(collection in payload.collections)) return null
  const { docs } = await payload.find({ collection, sort: 'id', depth: 0, pagination: false, draft, overrideAccess: true } as never)
  return docs as unknown as readonly Readonly<Record<string, unknown>>[]
}

const media = path.join(settings.dataDir, 'media')
const files = (await readdir(media, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
const digests = files.map(async ({ parentPath, name }) => {
  const file = path.join(parentPath, name)
  return [
    path.relative(media, file),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ] as const
})
const COLLECTIONS = ['users', 'images', 'documents', 'news', 'funding-calls', 'events', 'signups', 'seatings', 'letters']
const documents = await Promise.all(COLLECTIONS.map(async (name) => [name, await docsOf(name)] as const))
const expected = {
  documents: Object.fromEntries(documents.filter(([, docs]) => docs !== null)),
  drafts: ((await docsOf('news', true)) ?? []).map(({ lead }) => lead),
  files: Object.fromEntries((await Promise.all(digests)).sort()),
}
await writeFile(path.join(settings.dataDir, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
await payload.destroy()
process.exit(0)
