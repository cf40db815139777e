import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { MEMORY_IN_SITE } from '../../src/boot/live-site/site-memory.ts'
import { docOf, firstAdministrator, type Id, RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { runCommand } from '../processes/running-command.ts'
import {
  databaseOf,
  newDataFolder,
  type RunningPublisher,
  type RunningServer,
  removeData,
  startPublisher,
  startServer,
} from '../processes/running-server.ts'
import { WEB_SERVER_FILES } from '../publisher/output/web-server-files.ts'

// Up to seven processes on a busy machine, and twenty seconds of silence that have to pass.
vi.setConfig({ testTimeout: 180_000 })

const ORIGIN = 'https://www.example.se'
const ENV = { PUBLISH: 'no', ORIGIN }

let dataDir: string
let servers: readonly RunningServer[] = []
/** An administrator at each of the servers. */
let admins: readonly RestClient[] = []
let one: RestClient
let two: RestClient
const publishers: RunningPublisher[] = []
const newPublisher = async () => {
  const made = await startPublisher(dataDir, { ORIGIN })
  publishers.push(made)
  return made
}

beforeAll(async () => {
  dataDir = await newDataFolder()
  // Both at once, in an empty folder.
  servers = await Promise.all([startServer(ENV, dataDir), startServer(ENV, dataDir)])
})
afterAll(async () => {
  for (const publisher of publishers) publisher.process.kill('SIGKILL')
  for (const { stop } of servers) await stop()
  await removeData(dataDir)
})

const soon = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 60_000, interval: 50 })
const published = (title: string, more: object = {}) => ({ ...PUBLISHABLE.news, title, _status: 'published', ...more })
const read = (by: RestClient, at: string) => async () => (await new RestClient(by.origin).get(at)).text
const answers = (by: RestClient, at: string) => async () => {
  const { status, headers } = await new RestClient(by.origin).get(at)
  return [status, headers.get('location')]
}
const standing = (by: RestClient, id: Id) => async () => {
  const { state, since, reason, address } = (await by.get(`/api/publication/news/${id}`)).body
  return { state, since, reason, address }
}
const stateOf = (by: RestClient, id: Id) => async () => (await standing(by, id)()).state
const pidIn = (output: string) => Number(/process (\d+) på/.exec(output)?.[1])

/** Every file of a folder, by name, as its bytes are. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => path.basename(file) !== MEMORY_IN_SITE)
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const)),
  )
}

/** Expects the site's folder to hold what a process that starts from nothing makes of the same database. */
async function expectWholeSite(): Promise<void> {
  const out = await newDataFolder()
  try {
    const { code, output } = await runCommand('publish-once', ['--out', path.join(out, 'site')], {
      DATA_DIR: dataDir,
      ORIGIN,
      ...databaseOf(dataDir),
    })
    expect([code, output]).toEqual([0, expect.stringContaining('Klart')])
    const made = Object.entries(await filesIn(path.join(out, 'site'))).filter(([name]) => !WEB_SERVER_FILES.includes(name))
    // Pictures to share come when nothing has been published for a while.
    await soon(() => filesIn(path.join(dataDir, 'site'))).toEqual(Object.fromEntries(made))
  } finally {
    await removeData(out)
  }
}

it('two servers that start in an empty folder at once make one database and one administrator', async () => {
  const made = servers.filter(({ password }) => password !== null)
  expect(made).toHaveLength(1)
  const [first] = made
  if (!first) return
  const admin = await firstAdministrator(first)
  one = admin
  const other = servers.find((server) => server !== first)
  two = await new RestClient(other?.origin ?? '').login('admin@example.se', 'en riktigt lång mening')
  admins = [one, two]
  expect((await admin.get('/api/users')).body.totalDocs).toBe(1)
})

it('without a publisher what is saved waits, and editors are told why', async () => {
  const { id } = await one.create('news', published('Före publiceraren'))
  for (const admin of admins) {
    expect(await standing(admin, id)()).toMatchObject({ state: 'failed', since: null, reason: expect.stringContaining('Publiceringen står stilla') })
  }
  expect((await fetch(`${one.origin}/healthz`)).status).toBe(200)
  const publisher = await newPublisher()
  expect(publisher.output()).toContain(`Publicerar i ${path.join(dataDir, 'site')}`)
  for (const admin of admins) {
    await soon(stateOf(admin, id)).toBe('live')
    await soon(read(admin, '/aktuellt/fore-publiceraren/')).toContain('Före publiceraren')
  }
})

it('of two publishers one waits for its turn', async () => {
  const second = await newPublisher()
  expect(second.output()).toContain('Väntar på sin tur')
  expect(pidIn(second.output())).toBe(publishers[0]?.process.pid)
})

it('what either server saves is live through the publisher, and both know it', async () => {
  for (const [i, admin] of admins.entries()) {
    const title = `Sparad vid server ${i + 1}`
    const { id, slug } = await admin.create('news', published(title))
    for (const reader of admins) {
      await soon(stateOf(reader, id)).toBe('live')
      expect(await standing(reader, id)()).toMatchObject({ address: `/aktuellt/${slug}/`, since: expect.any(String), reason: null })
      expect(await read(reader, `/aktuellt/${slug}/`)()).toContain(title)
      await soon(read(reader, '/aktuellt/')).toContain(title)
    }
  }
})

it('what either server saves is found by searching at both, and drafts at neither', async () => {
  for (const [i, admin] of admins.entries()) {
    const word = ['näckrosdamm', 'vildsvinspark'][i] ?? ''
    const { id } = await admin.create('news', published(`Invigning av ${word}`))
    await admin.create('news', { ...published(`Utkast om ${word}`), _status: 'draft' })
    for (const reader of admins) {
      await soon(read(reader, `/sok/?q=${word}`)).toContain(`<mark>${word}</mark>`)
      expect(await read(reader, `/sok/?q=${word}`)()).not.toContain('Utkast')
    }
    await admin.change('news', id, { _status: 'draft' })
    for (const reader of admins) await soon(read(reader, `/sok/?q=${word}`)).toContain('Inga träffar')
  }
})

it('twenty saves at both at once are all live, each by whoever saved it', async () => {
  const titles = Array.from({ length: 20 }, (_, i) => `Samtidig nummer ${i + 1}.`)
  const made = await Promise.all(titles.map((title, i) => (i % 2 === 0 ? one : two).create('news', published(title, { slug: `samtidig-${i + 1}` }))))
  for (const [i, { id }] of made.entries()) {
    await soon(stateOf(one, id)).toBe('live')
    expect(await read(two, `/aktuellt/samtidig-${i + 1}/`)()).toContain(titles[i])
  }
  const { docs = [] } = (await two.get('/api/publications?sort=-at&limit=50')).body
  expect(docs.some(({ by, what }) => by === 'Administratör' && String(what).startsWith('Samtidig'))).toBe(true)
})

it('a theme, the settings, a move, the bin and a removal reach readers of both', async () => {
  const theme = await one.create('themes', { name: 'Klimat' })
  const { id } = await two.create('news', published('Flyttbar', { themes: [theme.id] }))
  await soon(read(two, '/aktuellt/flyttbar/')).toContain('Klimat')
  await two.change('themes', theme.id, { name: 'Miljö och natur' })
  await soon(read(one, '/aktuellt/flyttbar/')).toContain('Miljö och natur')
  await one.post('/api/globals/site', { name: 'Sjuhärads torg', applicationHosts: [] })
  await soon(read(two, '/')).toContain('Sjuhärads torg')
  await one.change('news', id, { slug: 'flyttad', _status: 'published' })
  for (const admin of admins) await soon(answers(admin, '/aktuellt/flyttbar/')).toEqual([301, '/aktuellt/flyttad/'])
  await two.change('news', id, { deletedAt: new Date().toISOString() })
  for (const admin of admins) await soon(answers(admin, '/aktuellt/flyttbar/')).toEqual([410, null])
  await soon(stateOf(one, id)).toBe('draft')
  expect(await standing(two, id)()).toMatchObject({ address: null, since: null })
  const { id: short } = await one.create('news', published('Kortlivad'))
  await soon(answers(two, '/aktuellt/kortlivad/')).toEqual([200, null])
  expect((await two.delete(`/api/news/${short}`)).status).toBe(200)
  for (const admin of admins) await soon(answers(admin, '/aktuellt/kortlivad/')).toEqual([410, null])
})

it('a draft with a new picture, of the one server, is shown by the other', async () => {
  const { id: shown } = await one.create('news', { ...PUBLISHABLE.news, title: 'Utan bild', _status: 'draft' })
  expect((await two.get(`/forhandsvisning/news/${shown}/`)).text).toContain('Utan bild')
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#3b6d7a' } })
    .png()
    .toBuffer()
  const image = docOf(
    await one.upload('/api/images', { name: 'ny.png', type: 'image/png', bytes: new Uint8Array(picture) }, { alt: 'En alldeles ny bild' }),
  )
  const { id } = await one.create('news', { ...PUBLISHABLE.news, title: 'Med ny bild', image: image.id, _status: 'draft' })
  const { text, status } = await two.get(`/forhandsvisning/news/${id}/`)
  expect([status, text]).toEqual([200, expect.stringContaining('Med ny bild')])
  const address = /src="(\/forhandsvisning\/media\/[^"]+)"/.exec(text)?.[1] ?? ''
  for (const admin of admins) expect((await new RestClient(admin.origin).get(address)).headers.get('content-type')).toBe('image/webp')
})

it('the site is what one process alone would have made of it', expectWholeSite)

it('when the publisher is killed the other takes over, and what was saved meanwhile is live', async () => {
  const [first, second] = publishers
  const pid = pidIn(second?.output() ?? '')
  expect(first?.process.pid).toBe(pid)
  first?.process.kill('SIGKILL')
  const { id } = await one.create('news', published('Mitt i bytet'))
  await soon(stateOf(two, id)).toBe('live')
  await soon(() => second?.output() ?? '').toContain('har tagit över publiceringen')
  await expectWholeSite()
})

it('a publisher that slept while another took over publishes no more until its turn comes', async () => {
  const [, sleeper] = publishers
  const third = await newPublisher()
  expect(third.output()).toContain('Väntar på sin tur')
  sleeper?.process.kill('SIGSTOP')
  const { id } = await two.create('news', published('Medan den sov'))
  expect(await stateOf(one, id)()).toBe('waiting')
  await soon(stateOf(one, id)).toBe('live')
  await soon(() => third.output()).toContain('har tagit över publiceringen')
  // As if it had been writing this page when it fell asleep, and ended that first of all.
  const page = path.join(dataDir, 'site/aktuellt/medan-den-sov/index.html')
  const right = await readFile(page, 'utf8')
  await writeFile(page, 'En äldre sida')
  sleeper?.process.kill('SIGCONT')
  await soon(() => sleeper?.output() ?? '').toContain('En annan process har tagit över publiceringen')
  await soon(() => readFile(page, 'utf8')).toBe(right)
  const { id: later } = await one.create('news', published('När den vaknat'))
  await soon(stateOf(two, later)).toBe('live')
  await expectWholeSite()
  const rows = (await one.get('/api/publications?limit=100')).body.docs ?? []
  expect(rows.filter(({ what }) => what === 'När den vaknat')).toHaveLength(1)
  // The one that waits has the turn when the other gives it back.
  expect(await third.stop()).toBe(0)
  await soon(() => sleeper?.output() ?? '').toMatch(/har tagit över publiceringen\.[\s\S]*Den här processen har tagit över publiceringen/)
})

it('what is scheduled is done once, by whoever publishes, also when its process was killed while it did it', async () => {
  const second = await newPublisher()
  expect(second.output()).toContain('Väntar på sin tur')
  Object.assign(process.env, { DATA_DIR: dataDir, ORIGIN, ...databaseOf(dataDir) })
  const { openCms } = await import('../../src/commands/open-cms.ts')
  const { payload } = await openCms()
  const schedule = async (title: string) => {
    const { id } = await one.create('news', { ...PUBLISHABLE.news, title, _status: 'draft' })
    const input = { type: 'publish' as const, doc: { relationTo: 'news' as const, value: String(id) } }
    const job = await payload.jobs.queue({ task: 'schedulePublish', input: input as never, waitUntil: new Date(Date.now() + 1_500) })
    return { id, job }
  }
  const planned = await Promise.all(Array.from({ length: 8 }, (_, i) => schedule(`Planerad ${i + 1}`)))
  for (const { id } of planned) await soon(stateOf(two, id)).toBe('live')
  for (const { id } of planned) {
    // The draft, and the publication.
    expect((await one.get(`/api/news/versions?where[parent][equals]=${id}&limit=0`)).body.totalDocs).toBe(2)
  }
  const { id, job } = await schedule('Avbruten')
  await payload.db.updateOne({ collection: 'payload-jobs', id: job.id, data: { processing: true } })
  const publishing = publishers.find(({ process: { pid } }) => pid === pidIn(second.output()))
  publishing?.process.kill('SIGKILL')
  await soon(stateOf(two, id)).toBe('live')
  await soon(() => second.output()).toContain('har tagit över publiceringen')
  await payload.destroy()
})

it('a server with the default settings waits for its turn, and takes it when the publisher is stopped', async () => {
  const publisher = publishers.at(-1)
  // Whoever publishes has taken its turn when something new is live.
  const { id: before } = await two.create('news', published('Före den sista'))
  await soon(stateOf(one, before)).toBe('live')
  const server = await startServer({ ORIGIN }, dataDir)
  expect(server.output()).toContain('Skriver webbplatsen: väntar på sin tur, process')
  await soon(async () => (await fetch(`${server.origin}/healthz`)).status).toBe(200)
  expect(await publisher?.stop()).toBe(0)
  const { id } = await two.create('news', published('Från den sista'))
  await soon(stateOf(one, id)).toBe('live')
  await soon(() => server.output()).toContain('har tagit över publiceringen')
  await expectWholeSite()
  expect(await server.stop()).toBe(0)
  for (const admin of admins) expect(await stateOf(admin, id)()).toBe('live')
}, 120_000)
