import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CONNECTIONS } from '../../src/cms/email.ts'
import { MailServer } from '../cms/letters/mail-server.ts'
import { openTestCms } from '../cms/open-cms.ts'
import { changeEvent, eventWithForm, keysOf, seatServiceFor } from '../cms/signed-up.ts'
import { NO_SETTINGS } from '../processes/running-server.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
const server = new MailServer()
const running: ChildProcess[] = []
let smtpUrl = ''
beforeAll(async () => {
  cms = await openTestCms()
  smtpUrl = await server.start()
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await server.stop()
  await cms?.remove()
})

/** Starts a process that tells and sends. */
function startLetters(): ChildProcess {
  const { DATA_DIR = '', SECRET = '', DATABASE_URL = '' } = process.env
  const child = spawn(process.execPath, ['test/jobs/letter-process.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, ...NO_SETTINGS, DATA_DIR, SECRET, DATABASE_URL, SMTP_URL: smtpUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.push(child)
  return child
}

test('killed again and again, every letter goes out; at most those in hand at each kill go out twice, as the same letters', async () => {
  const { payload } = cms
  const at = seatServiceFor(payload)
  const event = await eventWithForm(payload)
  const people = Array.from({ length: 30 }, (_, i) => `p${i}`)
  for (const key of people) await at.signUp(event, key)
  await at.stop()
  await changeEvent(payload, event, { venue: { name: 'Kajen' } })

  const KILLS = 3
  for (let i = 0; i < KILLS; i += 1) {
    const child = startLetters()
    const enough = server.received.length + 5
    await vi.waitFor(() => expect(server.received.length).toBeGreaterThanOrEqual(enough), { timeout: 90_000, interval: 5 })
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  // Two at once, of which one sends.
  startLetters()
  startLetters()
  const keys = people.flatMap((key, i) => [`${key}:${i + 1}:seated`, `${key}:event-1:event-changed`]).sort()
  await vi.waitFor(
    async () => {
      const { docs } = await payload.find({ collection: 'letters', where: { status: { equals: 'sent' } }, pagination: false, overrideAccess: true })
      expect(docs.map(({ key }) => key).sort()).toEqual(keys)
    },
    { timeout: 120_000, interval: 500 },
  )
  expect(await keysOf(payload, event)).toEqual(keys)
  const names = server.received.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1])
  expect(new Set(names).size).toBe(keys.length)
  expect(names.length - keys.length).toBeLessThanOrEqual(KILLS * CONNECTIONS)
}, 400_000)
