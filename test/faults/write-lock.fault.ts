import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { oldStamp, publishEvent, receiptOf, rowsOf, seatsOf, sendForm } from '../http/signup/signup-client.ts'
import { lockDatabase } from '../processes/locked-database.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

/** How long the lock lasts, in milliseconds: longer than saves wait, and longer than a publisher may be silent. */
const LASTS = 30_000
/** The longest answer that counts as answered meanwhile, in milliseconds. */
const PROMPT = 4_000

// MongoDB is not locked by another program.
describe.skipIf(process.env.TEST_DATABASE_URL)('while another program locks the database for half a minute', () => {
  let server: RunningServer
  let admin: RestClient
  let event: Awaited<ReturnType<typeof publishEvent>>
  beforeAll(async () => {
    server = await startServer()
    admin = await firstAdministrator(server)
    event = await publishEvent(admin, { seats: 10 })
    await vi.waitFor(async () => expect(await (await fetch(`${server.origin}/sok/?q=Dagen`)).text()).toContain(event.slug), 60_000)
  })
  afterAll(() => server?.remove())

  const save = (title: string) => admin.post('/api/news', { ...PUBLISHABLE.news, title, _status: 'published' })
  const signUp = (name: string) =>
    sendForm(server.origin, `/anmalan/${event.slug}/`, {
      namn: name,
      epost: `${name.toLowerCase()}@example.se`,
      stampel: oldStamp(server.dataDir, event.slug),
    })

  test('readers notice nothing, saves and sign-ups are refused with a sentence, and afterwards everything works', async () => {
    const unlock = await lockDatabase(path.join(server.dataDir, 'torget.db'))
    // A lock lasts for a time; nothing else ends it.
    let isLocked = true
    const ended = sleep(LASTS).then(async () => {
      await unlock()
      isLocked = false
    })
    const refused = Promise.all([save('Hann inte'), signUp('Anna')])
    let longest = 0
    while (isLocked) {
      for (const at of ['/', '/aktuellt/', '/healthz', '/sok/?q=Dagen', `/anmalan/${event.slug}/`]) {
        const began = performance.now()
        const { status } = await fetch(server.origin + at)
        longest = Math.max(longest, performance.now() - began)
        expect([at, status]).toEqual([at, 200])
      }
    }
    await ended
    expect(longest).toBeLessThan(PROMPT)
    const [saved, signedUp] = await refused
    expect([saved.status, saved.headers.get('retry-after')]).toEqual([503, '15'])
    expect(saved.body.errors?.[0]?.message).toContain('Databasen är upptagen just nu, och inget har sparats.')
    expect(signedUp.status).toBe(503)
    expect(signedUp.text).toContain('<button>Skicka igen</button>')

    expect((await save('Efter låset')).status).toBe(201)
    expect(receiptOf(await signUp('Anna'))?.state).toBe('seated')
    await expect.poll(async () => (await fetch(`${server.origin}/aktuellt/`)).text(), { timeout: 60_000 }).toContain('Efter låset')
    await expect.poll(async () => (await rowsOf(admin, event.id)).map(({ email }) => email), { timeout: 30_000 }).toEqual(['anna@example.se'])
    expect((await seatsOf(server.origin, event.slug)).left).toBe(9)
    expect(await (await fetch(`${server.origin}/aktuellt/`)).text()).not.toContain('Hann inte')
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    expect(server.output()).toContain('Ett annat program har låst databasen.')
    expect(await server.stop()).toBe(0)
  })
})
