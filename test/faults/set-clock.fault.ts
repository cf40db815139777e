import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ADMIN_EMAIL, firstAdministrator, PASSWORD, RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { TRUE_ORIGIN, untruthsOf } from '../commands/true-site.ts'
import { publishEvent, receiptOf, rowsOf, sendForm, tokensOf } from '../http/signup/signup-client.ts'
import { newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const BEGAN = Date.now()
const AT = '/utlysningar/byamedel/2027/'

let folder: string
let server: RunningServer
let event: Awaited<ReturnType<typeof publishEvent>>
const saved: string[] = []
const signedUp: string[] = []

/** Sets the server's clock, and nobody else's, to so many milliseconds from the true time. */
const setClock = (difference: number) => writeFileSync(path.join(folder, 'clock'), String(difference))
const text = async (at: string) => (await fetch(server.origin + at)).text()
const soon = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 60_000, interval: 100 })

beforeAll(async () => {
  folder = await newDataFolder()
  setClock(0)
  const clock = pathToFileURL(path.join(import.meta.dirname, 'settable-clock.mjs')).href
  server = await startServer({ ...TRUE_ORIGIN, NODE_OPTIONS: `--import=${clock}`, CLOCK_FILE: path.join(folder, 'clock') }, path.join(folder, 'data'))
  const admin = await firstAdministrator(server)
  event = await publishEvent(admin, { seats: 10, opensAt: new Date(BEGAN - 48 * HOUR).toISOString() })
  const [opensAt, closesAt] = [BEGAN + 6 * HOUR, BEGAN + 30 * HOUR].map((at) => new Date(at).toISOString())
  const rounds = [{ title: 'Omgång 2027', slug: '2027', opensAt, closesAt }]
  await admin.create('funding-calls', { ...PUBLISHABLE['funding-calls'], title: 'Byamedel', rounds, _status: 'published' })
  await vi.waitFor(async () => expect(await text(AT)).toContain('Öppnar '), 60_000)
})
afterAll(async () => {
  await server?.stop()
  await removeData(folder)
})

test.each([
  ['forwards by half a day, over an opening', 12 * HOUR, 'Ansök senast '],
  ['forwards by two days, over a deadline', 48 * HOUR, 'Stängde '],
  ['back by a day and a half, over both', 12 * HOUR - 1, 'Ansök senast '],
  ['back to the truth', 0, 'Öppnar '],
  ['back to yesterday', -24 * HOUR, 'Öppnar '],
  ['forwards to the truth', 0, 'Öppnar '],
])('when the clock is set %s, pages are right, and logins, saves and sign-ups work', async (_, difference, words) => {
  setClock(difference)
  await soon(() => text(AT)).toContain(words)
  const admin = await new RestClient(server.origin).login(ADMIN_EMAIL, PASSWORD)
  const title = `Nyhet ${saved.length + 1}`
  const { slug } = await admin.create('news', { ...PUBLISHABLE.news, title, _status: 'published' })
  saved.push(`/aktuellt/${slug}/`)
  const email = `person-${signedUp.length + 1}@example.se`
  const stampel = tokensOf(server.dataDir).stamp(event.slug, Date.now() + difference - MINUTE)
  const answer = await sendForm(server.origin, `/anmalan/${event.slug}/`, { namn: 'Anna', epost: email, stampel })
  expect([answer.status, receiptOf(answer)?.state]).toEqual([303, 'seated'])
  signedUp.push(email)
  await soon(() => text(`/aktuellt/${slug}/`)).toContain(title)
  await soon(async () => (await rowsOf(admin, event.id)).map((row) => row.email)).toEqual(signedUp)
  const sent = `/api/letters?where[event][equals]=${event.id}&where[status][equals]=sent`
  await soon(async () => (await admin.get(sent)).body.totalDocs).toBe(signedUp.length)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
})

test('afterwards everything that was saved is there, and the site is true', async () => {
  for (const at of saved) expect([at, (await fetch(server.origin + at)).status]).toEqual([at, 200])
  expect(await untruthsOf(server.dataDir)).toEqual([])
  expect(await server.stop()).toBe(0)
})
