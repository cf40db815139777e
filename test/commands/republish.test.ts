import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../processes/running-command.ts'
import { databaseOf, newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'

const ENV = { SEED_DIR: 'none', ORIGIN: 'https://www.example.se' }

let dataDir: string
let server: RunningServer | null = null
beforeAll(async () => {
  dataDir = await newDataFolder()
})
afterAll(async () => {
  await server?.stop()
  await removeData(dataDir)
})

const at = (name: string) => path.join(dataDir, 'site', name)
const republish = () => runCommand('republish', [], { ...ENV, DATA_DIR: dataDir, ...databaseOf(dataDir) })

/** Damages a written site, and returns what it was. */
async function damage() {
  const before = await readFile(at('index.html'), 'utf8')
  await writeFile(at('index.html'), 'Hackad!')
  await rm(at('404.html'))
  return before
}

test('the site is written anew by a running server, which the command waits for', async () => {
  server = await startServer(ENV, dataDir)
  const before = await damage()
  const { code, output } = await republish()
  expect([code, output]).toEqual([0, expect.stringMatching(/skrivs på nytt av process \d+ .*\nKlart: webbplatsen är skriven på nytt\.\n$/s)])
  expect(await readFile(at('index.html'), 'utf8')).toBe(before)
  await readFile(at('404.html'))
})

test('without a server, the command writes it by itself', async () => {
  await server?.stop()
  server = null
  const before = await damage()
  const { code, output } = await republish()
  expect([code, output]).toEqual([0, expect.stringMatching(/Klart: \d+ adresser i .*, 2 skrivna på nytt\.\n$/)])
  expect(await readFile(at('index.html'), 'utf8')).toBe(before)
  await readFile(at('404.html'))
})
