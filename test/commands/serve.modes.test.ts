import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ADMIN_EMAIL, firstAdministrator } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { newDataFolder, type RunningServer, startServer } from '../processes/running-server.ts'

let server: RunningServer | undefined
afterEach(() => server?.remove())

/** The paths of a folder whose modes differ from the ones that they should have. */
async function wrongModes(dataDir: string): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const wrong = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const name = path.relative(dataDir, file)
      // A file that is being written is its owner's until it is in place.
      const isPublic = /^(site|redirects)(\/|$)/.test(name) && !name.endsWith('.torget-tmp')
      const wanted = entry.isDirectory() ? (isPublic ? 0o755 : 0o700) : isPublic ? 0o644 : 0o600
      const found = await stat(file).catch(() => null)
      return found === null || (found.mode & 0o777) === wanted ? [] : [`${name} ${(found.mode & 0o777).toString(8)}`]
    }),
  )
  return wrong.flat()
}

/** Starts a server that inherits a umask, in a folder that an earlier version has left open. */
async function startWithUmask(umask: number): Promise<RunningServer> {
  const before = process.umask(umask)
  try {
    const dataDir = await newDataFolder()
    await writeFile(path.join(dataDir, 'torget.db'), '')
    return await startServer({}, dataDir)
  } finally {
    process.umask(before)
  }
}

test.each([0o000, 0o022, 0o077])('what a server writes is its owner’s alone, but for the site, under umask %o', async (umask) => {
  server = await startWithUmask(umask)
  const { dataDir } = server
  const admin = await firstAdministrator(server)
  const pdf = { name: 'handling.pdf', type: 'application/pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.4 Text')) }
  const document = (await admin.upload('/api/documents', pdf, { title: 'Handling' })).body.doc
  await admin.create('news', { ...PUBLISHABLE.news, documents: [document?.id], _status: 'published' })
  await admin.post('/api/users/forgot-password', { email: ADMIN_EMAIL })
  // The letters of the new password and of the link to another one.
  await vi.waitFor(async () => expect((await readdir(path.join(dataDir, 'outbox'))).filter((name) => name.endsWith('.eml'))).toHaveLength(2), 20_000)
  await vi.waitFor(
    async () => expect((await readdir(path.join(dataDir, 'site'), { recursive: true })).join()).toContain('en-nyhet/index.html'),
    20_000,
  )
  await vi.waitFor(async () => expect(await readdir(path.join(dataDir, 'redirects'))).toContain('nginx.map'), 20_000)
  expect((await stat(dataDir)).mode & 0o066).toBe(0)
  expect(await wrongModes(dataDir)).toEqual([])
  expect((await readdir(dataDir)).toSorted()).toEqual(expect.arrayContaining(['media', 'outbox', 'redirects', 'secret', 'site', 'torget.db']))
})
