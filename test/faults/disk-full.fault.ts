import { execFileSync } from 'node:child_process'
import { rm, statfs, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

const MB = 1024 * 1024
/** The size of the disk. */
const DISK = 420 * MB

// Only root may mount a disk of memory. The test is about SQLite's file, which shares the disk with the uploads.
describe.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux' || process.env.TEST_DATABASE_URL)('on a disk that fills up', () => {
  let disk: string
  let server: RunningServer
  let admin: RestClient
  beforeAll(async () => {
    disk = await newDataFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk])
    server = await startServer({}, disk)
    admin = await firstAdministrator(server)
  })
  afterAll(async () => {
    await server?.stop()
    execFileSync('umount', ['-l', disk])
    await removeData(disk)
  })

  const free = async () => {
    const { bavail, bsize } = await statfs(disk)
    return bavail * bsize
  }
  /** Fills the disk with a file, until so many bytes are free. */
  async function fillUntil(left: number): Promise<void> {
    const file = path.join(disk, 'filler')
    await rm(file, { force: true })
    const bytes = (await free()) - left
    // The server may take the last of it meanwhile.
    if (bytes > 0) await writeFile(file, Buffer.alloc(bytes)).catch(() => undefined)
  }
  const upload = (name: string) =>
    admin.upload('/api/documents', { name, type: 'text/plain', bytes: new Uint8Array(Buffer.from('Protokoll')) }, { title: name })
  const save = (title: string) => admin.post('/api/news', { ...PUBLISHABLE.news, title })

  test('health and the log warn while everything is still taken in', async () => {
    const { status, body } = await admin.get('/healthz')
    expect([status, body.status, body.warning]).toEqual([200, 'ok', expect.stringContaining('Serverns disk är nästan full')])
    expect(server.output()).toContain('Serverns disk är nästan full')
    expect((await admin.get('/admin')).text).toContain('Serverns disk är nästan full')
    expect((await upload('fore.txt')).status).toBe(201)
  })

  test('a file is refused with a sentence while texts are saved', async () => {
    await fillUntil(150 * MB)
    const { status, body } = await upload('efter.txt')
    expect([status, body.errors?.[0]?.message]).toEqual([507, expect.stringContaining('Filen tas inte emot, för serverns disk är nästan full.')])
    expect((await save('Sparad på en full disk')).status).toBe(201)
  })

  test('a text that no longer fits is refused with a sentence, and is taken in when there is room again', async () => {
    await fillUntil(0)
    // The log of the database has some room left in its file.
    let last = await save('Fyller')
    for (let i = 0; i < 2_000 && last.status === 201; i += 1) last = await save(`Fyller ${i} ${'text '.repeat(2_000)}`)
    expect([last.status, last.body.errors?.[0]?.message]).toEqual([507, expect.stringContaining('Serverns disk är full, och inget har sparats.')])
    await truncate(path.join(disk, 'filler'), 0)
    expect((await save('Det finns plats igen')).status).toBe(201)
    const { body } = await admin.get('/api/news?where[title][equals]=Det finns plats igen')
    expect(body.totalDocs).toBe(1)
  })

  test('the server can be stopped', async () => {
    await fillUntil(0)
    expect([0, 1]).toContain(await server.stop())
  })
})
