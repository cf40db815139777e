import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from '../../processes/running-command.ts'
import { databaseOf, newDataFolder, removeData, startServer } from '../../processes/running-server.ts'

const folders: string[] = []
const folder = async () => {
  const made = await newDataFolder()
  folders.push(made)
  return made
}
afterAll(async () => {
  for (const made of folders) await removeData(made)
})

/** The files of a folder, each with a digest of its bytes. */
async function digests(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const pairs = await Promise.all(
    files.map(
      async (file) =>
        [
          path.relative(dir, file),
          createHash('sha256')
            .update(await readFile(file))
            .digest('hex'),
        ] as const,
    ),
  )
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}

// Both servers have the same origin, because absolute addresses in feeds begin with it.
const ORIGIN = 'https://www.viskadalsregionen.example.se'

test('an export of the sample content, seeded into an empty database, gives the same site byte for byte', { timeout: 240_000 }, async () => {
  const [first, second, exported] = [await folder(), await folder(), await folder()]

  const original = await startServer({ SEED_DIR: 'content', ORIGIN }, first)
  await original.stop()
  const again = await runCommand('seed', ['content'], { DATA_DIR: first, ORIGIN, ...databaseOf(first) })
  expect(again.output).toMatch(/Klart: 0 skapade, 0 ändrade, \d{3} oförändrade\./)

  const out = await runCommand('export', [exported], { DATA_DIR: first, ORIGIN, ...databaseOf(first) })
  expect([out.code, out.output]).toEqual([0, expect.stringMatching(/Klart: \d{3} filer/)])

  const copy = await startServer({ SEED_DIR: exported, ORIGIN }, second)
  await copy.stop()
  // Share pictures are drawn after the pages, so a server that stops at once has only some of them. Their names are digests of their contents. The file by
  // which a folder remembers its database is its own.
  const pages = async (dataDir: string) =>
    Object.fromEntries(
      Object.entries(await digests(path.join(dataDir, 'site'))).filter(([name]) => !name.startsWith('media/delning-') && name !== '.torget'),
    )
  const [before, after] = [await pages(first), await pages(second)]
  expect(Object.keys(before).length).toBeGreaterThan(300)
  expect(after).toEqual(before)
})

test('a seed from a missing folder is refused in one sentence', async () => {
  const dataDir = await folder()
  const { code, output } = await runCommand('seed', ['/finns/inte'], { DATA_DIR: dataDir, ...databaseOf(dataDir) })
  expect([code, output.trim()]).toEqual([1, '/finns/inte: Mappen finns inte eller går inte att läsa.'])
})

test('a command without its folder says what is missing', async () => {
  const { code, output } = await runCommand('seed', [], { DATA_DIR: await folder() })
  expect([code, output.trim()]).toEqual([1, 'Ange mappen som ska läsas in: npm run seed -- <mapp>'])
})
