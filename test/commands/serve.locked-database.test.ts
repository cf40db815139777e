import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { oldStamp, publishEvent, receiptOf, rowsOf, type SignupAnswer, seatsOf, sendForm } from '../http/signup/signup-client.ts'
import { lockDatabase } from '../processes/locked-database.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

/** The longest answer that counts as answered meanwhile, in milliseconds. Before, readers waited for six seconds. */
const PROMPT = 2_000

// MongoDB is not locked by another program.
describe.skipIf(process.env.TEST_DATABASE_URL)('while another program has locked the database', () => {
  let server: RunningServer
  let admin: RestClient
  let file: string
  let event: { readonly id: string | number; readonly slug: string }
  beforeAll(async () => {
    server = await startServer()
    file = path.join(server.dataDir, 'torget.db')
    admin = await firstAdministrator(server)
    event = await publishEvent(admin, { seats: 10 })
    await vi.waitFor(async () => expect(await (await fetch(`${server.origin}/sok/?q=Dagen`)).text()).toContain(event.slug), 30_000)
  })
  afterAll(() => server?.remove())

  /** Everything that a database holds, read by another program. */
  const stored = (sql: string) => {
    const database = new DatabaseSync(file, { readOnly: true })
    try {
      return database.prepare(sql).all() as readonly Readonly<Record<string, unknown>>[]
    } finally {
      database.close()
    }
  }
  const save = (title: string) => admin.post('/api/news', { ...PUBLISHABLE.news, title, _status: 'published' })
  const signUp = (name: string): Promise<SignupAnswer> =>
    sendForm(server.origin, `/anmalan/${event.slug}/`, {
      namn: name,
      epost: `${name.toLowerCase()}@example.se`,
      stampel: oldStamp(server.dataDir, event.slug),
    })

  /** Reads pages until a promise settles. Returns the longest answer, in milliseconds. */
  async function longestReadUntil(done: Promise<unknown>): Promise<number> {
    let isDone = false
    const end = done.finally(() => {
      isDone = true
    })
    let longest = 0
    while (!isDone) {
      for (const at of ['/', '/healthz', '/sok/?q=Dagen', `/anmalan/${event.slug}/`]) {
        const began = performance.now()
        const { status } = await fetch(server.origin + at)
        longest = Math.max(longest, performance.now() - began)
        expect([at, status]).toEqual([at, 200])
      }
    }
    await end
    return longest
  }

  test('pages are answered, and a save and a sign-up that were begun succeed when the lock ends', async () => {
    const unlock = await lockDatabase(file)
    const both = Promise.all([save('Väntade på låset'), signUp('Anna')])
    // A lock lasts for a time; nothing else ends it.
    const released = sleep(3_000).then(unlock)
    expect(await longestReadUntil(released)).toBeLessThan(PROMPT)
    const [saved, signedUp] = await both
    expect(saved.status).toBe(201)
    expect(receiptOf(signedUp)?.state).toBe('seated')
    await expect.poll(async () => (await fetch(`${server.origin}/aktuellt/`)).text()).toContain('Väntade på låset')
  })

  test('a save and a sign-up that wait too long are refused, and nothing of them is stored', async () => {
    const count = () =>
      stored(
        'SELECT (SELECT count(*) FROM news) AS news, (SELECT count(*) FROM _news_v) AS versions, (SELECT count(*) FROM signups) AS signups, (SELECT count(*) FROM used_stamps) AS stamps',
      )
    await expect.poll(async () => (await rowsOf(admin, event.id)).length).toBe(1)
    const [before, left] = [count(), (await seatsOf(server.origin, event.slug)).left]
    const unlock = await lockDatabase(file)
    const both = Promise.all([save('Hann inte'), signUp('Bertil')])
    expect(await longestReadUntil(both)).toBeLessThan(PROMPT)
    const [saved, signedUp] = await both
    await unlock()
    expect([saved.status, saved.headers.get('retry-after')]).toEqual([503, '15'])
    expect(saved.body.errors?.[0]?.message).toBe(
      'Databasen är upptagen just nu, och inget har sparats. Det du har skrivit står kvar: vänta en liten stund och försök igen.',
    )
    expect(signedUp.status).toBe(503)
    expect(signedUp.text).toContain('name="namn" value="Bertil"')
    expect(signedUp.text).toContain('<button>Skicka igen</button>')
    expect(count()).toEqual(before)
    expect((await seatsOf(server.origin, event.slug)).left).toBe(left)
    expect(stored("SELECT * FROM changes WHERE place LIKE 'news:%'")).toEqual([])
  })

  test('what is saved after a lock survives a killed process', async () => {
    expect((await save('Efter låset')).status).toBe(201)
    expect(receiptOf(await signUp('Cecilia'))?.size).toBe(1)
    server.process.kill('SIGKILL')
    expect(stored("SELECT title FROM news WHERE title = 'Efter låset'")).toHaveLength(1)
    expect(stored('SELECT held FROM seatings')).toEqual([{ held: 2 }])
    expect(server.output()).toContain('Ett annat program har låst databasen.')
  })
})
