import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lettersOverview } from '../../../src/cms/letter-delivery/letters-overview.ts'
import { holdLetters, releaseLetters } from '../../../src/cms/letters/letter-hold.ts'
import { openTestCms } from '../open-cms.ts'

const NOW = Date.now()
const DAY = 86_400_000

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const iso = (at: number) => new Date(at).toISOString()
async function letter(key: string, status: string, updatedAt: number) {
  const data = { key, signup: key, event: '1', to: `${key}@example.org`, subject: 'Ämne', status, updatedAt: iso(updatedAt) }
  await payload.db.create({ collection: 'letters', data })
}

test('nothing is told while letters go and all have come through', async () => {
  await letter('sent', 'sent', NOW)
  await letter('queued', 'queued', NOW)
  const nothing = { failed: null, dropped: null }
  expect(await lettersOverview(payload, NOW)).toEqual({ trouble: null, waiting: null, participants: nothing, accounts: nothing })
})

test('letters that did not reach anybody are counted for a week, each kind apart, without anybody’s address', async () => {
  await letter('failed', 'failed', NOW - 6 * DAY)
  await letter('failed-too', 'failed', NOW)
  await letter('failed-long-ago', 'failed', NOW - 8 * DAY)
  await letter('dropped', 'dropped', NOW)
  const account = { key: 'a', to: 'anna@example.se', kind: 'password', status: 'failed', updatedAt: iso(NOW) }
  await payload.db.create({ collection: 'account-letters', data: account })
  const overview = await lettersOverview(payload, NOW)
  expect(overview.participants).toEqual({
    failed: '2 mejl gick inte att skicka den senaste veckan.',
    dropped: '1 mejl skickades inte den senaste veckan, för det hann bli inaktuellt.',
  })
  expect(overview.accounts).toEqual({ failed: '1 mejl gick inte att skicka den senaste veckan.', dropped: null })
  expect(JSON.stringify(overview)).not.toContain('@')
})

test('trouble is told with its time, what to check and how many wait', async () => {
  const since = Date.parse('2026-11-01T08:00:00Z')
  const trouble = { cause: 'login', code: 'EAUTH 535', since, isDown: true, checks: 1, nextCheckAt: since }
  await payload.db.create({ collection: 'leases', data: { name: 'letters', beat: 1, status: { trouble } } })
  const { trouble: words, waiting } = await lettersOverview(payload, since + 1)
  expect(words).toBe(
    'E-postservern godtar inte inloggningen. Så har det varit sedan söndag 1 november kl. 09.00. Kontrollera användarnamnet och lösenordet i SMTP_URL.'.replace(
      /1 november kl\. /,
      '1\u00a0november kl.\u00a0',
    ),
  )
  expect(waiting).toMatch(/^1 mejl väntar\./)

  // Letters of a restored database don't go by themselves when the server works again. What waits stands on the card that releases them.
  await holdLetters(payload, iso(NOW))
  const held = await lettersOverview(payload, since + 1)
  expect(held.trouble).toBe(words)
  expect(held.waiting).toBeNull()
  await releaseLetters(payload, 'all', NOW)
  expect((await lettersOverview(payload, since + 1)).waiting).toBe(waiting)
})
