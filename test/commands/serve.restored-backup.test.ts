import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { filesWith } from '../folders/bytes-below.ts'
import { oldStamp, publishEvent, sendForm, tokensOf } from '../http/signup/signup-client.ts'
import { beginServer, newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

const DAY = 86_400_000
const MARKERS = ['Namnmarke', 'epostmarke', 'Orgmarke', 'Svarsmarke'] as const
const TABLES = ['signups', '_signups_v', 'letters', 'arrivals', 'seatings'] as const

// The database's file is opened as a restored one is put in place: by hand, while the server is down.
describe.skipIf(process.env.TEST_DATABASE_URL)('a database with people who should have been purged', () => {
  let folder: string
  let server: RunningServer
  let admin: RestClient
  let link = ''
  let whenReady: () => Promise<void>
  const database = () => new DatabaseSync(path.join(folder, 'torget.db'))
  const rowCounts = () => {
    const opened = database()
    const counts = TABLES.map((table) => [table, opened.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n])
    opened.close()
    return Object.fromEntries(counts)
  }

  beforeAll(async () => {
    folder = await newDataFolder()
    server = await startServer({}, folder)
    admin = await firstAdministrator(server)
    const questions = [{ label: 'Mat', kind: 'line', purpose: 'För köket', isRequired: true, isSensitive: true }]
    const { id, slug } = await publishEvent(admin, { questions })
    for (let i = 0; i < 5; i += 1) {
      await sendForm(server.origin, `/anmalan/${slug}/`, {
        namn: `Namnmarke ${i}`,
        epost: `epostmarke${i}@example.se`,
        organisation: `Orgmarke ${i}`,
        'fraga-mat': `Svarsmarke ${i}`,
        stampel: oldStamp(folder, slug),
      })
    }
    await vi.waitFor(
      async () => expect((await admin.get(`/api/letters?where[status][equals]=sent&where[event][equals]=${id}`)).body.totalDocs).toBe(5),
      60_000,
    )
    const { body } = await admin.get(`/api/signups?where[event][equals]=${id}&limit=1&depth=0`)
    link = `/anmalan/${tokensOf(folder).tokenOf(String(body.docs?.[0]?.key))}/`
    expect((await fetch(server.origin + link)).status).toBe(200)
    await server.stop()
    for (const marker of MARKERS) expect(await filesWith(folder, marker), marker).not.toEqual([])

    const past = (days: number) => new Date(Date.now() - days * DAY).toISOString()
    const opened = database()
    opened.prepare('UPDATE events_occasions SET starts_at = ?, ends_at = ?').run(past(400), past(399))
    // Nobody can be purged until the trigger is gone.
    opened.exec("CREATE TRIGGER stuck BEFORE DELETE ON signups BEGIN SELECT RAISE(ABORT, 'stuck'); END")
    opened.close()
    await mkdir(path.join(folder, 'backup'), { recursive: true })
    for (const days of [3, 36])
      await writeFile(path.join(folder, 'backup', `${past(days).replaceAll(':', '')}-before-step-${days}.db`), 'Namnmarke in a backup')
    ;({ server, whenReady } = await beginServer({}, folder))
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
    await removeData(folder)
  })

  test('shows nobody while they can’t be purged, and the public site all the same', async () => {
    await vi.waitFor(() => expect(server.output()).toContain('Personuppgifter som inte får sparas längre kunde inte raderas.'), 60_000)
    expect((await fetch(`${server.origin}/`)).status).toBe(200)
    expect((await fetch(`${server.origin}/sok/?q=dagen`)).status).toBe(200)
    for (const closed of [link, `${link}uppgifter.json`, '/deltagare/', '/admin', '/api/signups', '/api/letters'])
      expect([closed, (await fetch(server.origin + closed)).status]).toEqual([closed, 503])
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(503)
    await vi.waitFor(() => {
      const opened = database()
      try {
        opened.exec('DROP TRIGGER stuck')
      } finally {
        opened.close()
      }
    }, 10_000)
    await whenReady()
  }, 120_000)

  test('is purged before the server answers: an old link is gone, and changes nothing', async () => {
    expect((await fetch(server.origin + link)).status).toBe(410)
    expect((await fetch(`${server.origin}${link}uppgifter.json`)).status).toBe(410)
    for (const below of ['avboka', 'tacka-ja', 'tacka-nej', 'andra']) {
      const answer = await sendForm(server.origin, `${link}${below}/`, { namn: 'Namnmarke 0', 'fraga-mat': 'Svarsmarke' })
      expect([below, answer.status]).toEqual([below, 410])
    }
    await server.stop()
    expect(rowCounts()).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])))
  })

  test('leaves no byte of them in the data folder but in backups, which have their own days', async () => {
    const backups = await readdir(path.join(folder, 'backup'))
    expect(backups.sort()).toEqual([expect.stringContaining('-before-step-3.db'), 'erasures.jsonl'])
    for (const marker of MARKERS)
      expect(
        (await filesWith(folder, marker)).filter((file) => !file.startsWith('backup')),
        marker,
      ).toEqual([])
  })
})
