import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { TRUE_ORIGIN, untruthsOf } from '../commands/true-site.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

/** How many files and connections the server may have open at a time. */
const HANDLES = 128
/** Connections that send nothing: more than the server has handles. */
const SILENT = 400
/** Saves that have to succeed after the connections have come. */
const ENOUGH = 12

// Windows has no such limit.
describe.skipIf(process.platform === 'win32')(`a server that may have ${HANDLES} files and connections open`, () => {
  let server: RunningServer
  let admin: RestClient
  const sockets: Socket[] = []
  const saved: string[] = []
  beforeAll(async () => {
    server = await startServer(TRUE_ORIGIN, undefined, `ulimit -n ${HANDLES}`)
    admin = await firstAdministrator(server)
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    await server?.remove()
  })

  const save = async (title: string) => {
    const { slug } = await admin.create('news', { ...PUBLISHABLE.news, title, _status: 'published' })
    saved.push(`/aktuellt/${slug}/`)
  }

  test('says at the start that these are few', () =>
    expect(server.output()).toContain(`Servern får bara ha ${HANDLES} filer och anslutningar öppna samtidigt.`))

  test('refuses connections with a line in the log, goes on by itself, and never fails at a save that it took in', async () => {
    let closed = 0
    for (let i = 0; i < SILENT; i += 1) {
      const socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.on('close', () => {
        closed += 1
      })
      sockets.push(socket)
    }
    await expect.poll(() => server.output(), { timeout: 30_000 }).toMatch(/Servern har \d+ anslutningar.*Höj gränsen för öppna filer/)
    await expect.poll(() => closed, { timeout: 30_000 }).toBeGreaterThan(SILENT / 2)
    // Each save is refused without an answer or succeeds. Those who are silent are ended by the server.
    let tries = 0
    while (saved.length < ENOUGH) {
      tries += 1
      await Promise.all([0, 1, 2].map((i) => save(`Nyhet ${tries}-${i}`).catch((error: unknown) => expect(String(error)).toContain('fetch failed'))))
    }
    const upload = { name: 'protokoll.txt', type: 'text/plain', bytes: new Uint8Array(Buffer.from('Protokoll')) }
    expect((await admin.upload('/api/documents', upload, { title: 'Protokoll' })).status).toBe(201)
  })

  test('has everything that it acknowledged, on a true site, and can be stopped', async () => {
    for (const at of saved) await expect.poll(async () => [at, (await fetch(server.origin + at)).status], { timeout: 30_000 }).toEqual([at, 200])
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    expect(server.output()).not.toMatch(/EMFILE|unable to open/)
    expect(await untruthsOf(server.dataDir)).toEqual([])
    for (const socket of sockets) socket.destroy()
    expect(await server.stop()).toBe(0)
  })
})
