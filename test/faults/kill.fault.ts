import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkCopy } from '../../src/boot/backup/database-copy.ts'
import { ADMIN_EMAIL, firstAdministrator, PASSWORD, RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { TRUE_ORIGIN, untruthsOf } from '../commands/true-site.ts'
import { oldStamp, publishEvent, receiptOf, rowsOf, seatsOf, sendForm } from '../http/signup/signup-client.ts'
import { newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

const KILLS = 5
/** How many saves and sign-ups are under way at a time. */
const AT_ONCE = 4
const SEATS = 5_000
const ENV = { ...TRUE_ORIGIN, SIGNUPS_PER_MINUTE: '1000000', SIGNUPS_PER_EVENT: '1000000' }

let dataDir = ''
let server: RunningServer | undefined
afterAll(async () => {
  server?.process.kill('SIGKILL')
  if (dataDir !== '') await removeData(dataDir)
})

type SignupEvent = Awaited<ReturnType<typeof publishEvent>>

/** What the server said it had stored: titles by id, and addresses of people. */
const saved = new Map<string | number, string>()
const signedUp = new Set<string>()
let count = 0

/** Asks again and again until the server is gone. What it acknowledges is kept. */
async function until(isKilled: () => boolean, ask: (name: string) => Promise<void>): Promise<void> {
  while (!isKilled()) {
    count += 1
    // A connection that breaks acknowledges nothing.
    await ask(`nummer-${count}`).catch((error: unknown) => {
      if (!isKilled()) throw error
    })
  }
}

test(`killed ${KILLS} times under saves and sign-ups, a server has lost nothing that it acknowledged, and the site is true`, async () => {
  dataDir = await newDataFolder()
  let event: SignupEvent | null = null
  for (let i = 0; i < KILLS; i += 1) {
    const running = await startServer(ENV, dataDir)
    server = running
    const admin = i === 0 ? await firstAdministrator(running) : await new RestClient(running.origin).login(ADMIN_EMAIL, PASSWORD)
    const at: SignupEvent = event ?? (await publishEvent(admin, { seats: SEATS }))
    event = at
    let isKilled = false
    const enough = saved.size + signedUp.size + 10 + 7 * i
    // At the moment of an answer others are under way, and the publisher writes what was saved before.
    const heard = () => {
      if (isKilled || saved.size + signedUp.size < enough) return
      isKilled = true
      running.process.kill('SIGKILL')
    }
    const save = async (name: string) => {
      const made = await admin.post('/api/news', { ...PUBLISHABLE.news, title: `Sparad ${name}`, _status: 'published' })
      if (made.status !== 201) throw new Error(made.text)
      const id = made.body.doc?.id ?? ''
      saved.set(id, `Sparad ${name}`)
      heard()
      const changed = await admin.patch(`/api/news/${id}`, { title: `Ändrad ${name}`, _status: 'published' })
      if (changed.status !== 200) throw new Error(changed.text)
      saved.set(id, `Ändrad ${name}`)
      heard()
    }
    const signUp = async (name: string) => {
      const email = `${name}@example.se`
      const answer = await sendForm(running.origin, `/anmalan/${at.slug}/`, { namn: name, epost: email, stampel: oldStamp(dataDir, at.slug) })
      if (!answer.hasAnswered) throw new Error('The connection broke')
      if (receiptOf(answer)?.state !== 'seated') throw new Error(`${answer.status}: ${answer.text}`)
      signedUp.add(email)
      heard()
    }
    const asking = Array.from({ length: AT_ONCE }, () => [until(() => isKilled, save), until(() => isKilled, signUp)]).flat()
    await Promise.all(asking)
    await running.stop()
    expect(running.process.signalCode).toBe('SIGKILL')
    console.log(`Killed ${i + 1} of ${KILLS}: ${saved.size} saved and ${signedUp.size} signed up so far`)
  }
  if (!process.env.TEST_DATABASE_URL) checkCopy(path.join(dataDir, 'torget.db'))

  server = await startServer(ENV, dataDir)
  const admin = await new RestClient(server.origin).login(ADMIN_EMAIL, PASSWORD)
  const { body } = await admin.get('/api/news?limit=0&depth=0')
  const titles = new Map((body.docs ?? []).map(({ id, title }) => [id, String(title)]))
  // A change whose answer was cut off may have been stored.
  const isKept = ([id, title]: readonly [string | number, string]) => [title, title.replace('Sparad', 'Ändrad')].includes(titles.get(id) ?? '')
  expect([...saved].filter((entry) => !isKept(entry))).toEqual([])
  const slug = event?.slug ?? ''
  const rows = await expect
    .poll(() => rowsOf(admin, event?.id ?? ''), { timeout: 60_000 })
    .toSatisfy((found: readonly { readonly email: string }[]) => [...signedUp].every((email) => found.some((row) => row.email === email)))
    .then(() => rowsOf(admin, event?.id ?? ''))
  // Nobody is there twice, and every seat that is taken is somebody's.
  expect(new Set(rows.map(({ email }) => email)).size).toBe(rows.length)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
  expect((await seatsOf(server.origin, slug)).left).toBe(SEATS - rows.length)
  // Each has a letter, and one only.
  await expect
    .poll(async () => (await admin.get(`/api/letters?where[event][equals]=${event?.id}&limit=0&depth=0`)).body.docs?.length, { timeout: 60_000 })
    .toBe(rows.length)
  expect(await untruthsOf(dataDir)).toEqual([])
  expect(await server.stop()).toBe(0)
}, 600_000)
