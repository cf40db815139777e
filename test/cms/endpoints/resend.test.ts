import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emailAdapter } from '../../../src/cms/email.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { MailServer } from '../letters/mail-server.ts'
import { openTestCms } from '../open-cms.ts'
import { sessionToken } from '../session-token.ts'
import { ownUrlOf } from '../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let ids: Readonly<Record<string, string | number>>
const tokens: Record<string, string> = {}
const PASSWORD = 'en riktigt lång mening'

beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  for (const role of ['admin', 'event-staff', 'writer', 'publisher'] as const) {
    const email = `${role}@example.se`
    const user = await payload.create({
      collection: 'users',
      data: { name: role, email, password: PASSWORD, roles: [role], mustChangePassword: false } as never,
      overrideAccess: true,
    })
    await payload.db.updateOne({ collection: 'users', id: user.id, data: { mustChangePassword: false } })
    tokens[role] = await sessionToken(email, PASSWORD)
  }
})
afterAll(() => cms?.remove())
beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'letters', where: {} })
  const made = await Promise.all(
    ['queued', 'sending', 'sent', 'failed', 'dropped'].map(async (status) => {
      const data = {
        key: `k:1:${status}`,
        signup: 'k',
        event: '1',
        to: 'k@example.org',
        subject: status,
        text: 'T',
        html: '<p>T</p>',
        tries: 6,
        status,
      }
      return [status, ((await payload.db.create({ collection: 'letters', data })) as { id: number }).id] as const
    }),
  )
  ids = Object.fromEntries(made)
})

/** Sends the request of the admin's button. */
const resend = (id: string | number | undefined, role: string | null) => post(`/api/letters/${id}/skicka-igen`, role)

/** Sends the request of the button above the list. */
const resendMany = (body: unknown, role: string | null) => post('/api/letters/skicka-igen', role, JSON.stringify(body))

async function post(path: string, role: string | null, body: string | null = null) {
  const headers = new Headers(role ? { Authorization: `JWT ${tokens[role]}` } : {})
  if (body !== null) headers.set('Content-Type', 'application/json')
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body })
  const { default: config } = await import('../../../payload.config.ts')
  const response = await handleEndpoints({ config, path, request })
  return { status: response.status, body: (await response.json()) as { message?: string; errors?: { message: string }[] } }
}
const stored = (id: string | number | undefined) => payload.findByID({ collection: 'letters', id: id ?? 0, overrideAccess: true })

test.each(['sent', 'failed', 'dropped'])('a letter that was %s is queued again, once', async (status) => {
  const answers = await Promise.all([resend(ids[status], 'event-staff'), resend(ids[status], 'admin')])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect(answers.find((answer) => answer.status === 200)?.body.message).toBe('Mejlet ligger i kön och skickas inom någon sekund.')
  expect(await stored(ids[status])).toMatchObject({ status: 'queued', tries: 0, resends: 1, fault: null })
})

test.each(['queued', 'sending'])('a letter that is %s isn’t queued again', async (status) => {
  expect(await resend(ids[status], 'event-staff')).toMatchObject({ status: 409 })
  expect(await stored(ids[status])).toMatchObject({ status })
})

test.each([null, 'writer', 'publisher'])('the role %s may not resend a letter', async (role) => {
  expect(await resend(ids.failed, role)).toMatchObject({ status: 403 })
  expect(await stored(ids.failed)).toMatchObject({ status: 'failed' })
})

test.each(['0', '999999', 'x', '1%20or%201'])('a missing letter can’t be resent: %s', async (id) => {
  expect(await resend(id, 'admin')).toMatchObject({ status: 404 })
})

const PASSED = new Date(Date.now() - 1).toISOString()

test('a letter whose words have passed is not sent again', async () => {
  await payload.db.updateOne({ collection: 'letters', id: ids.dropped ?? 0, data: { validUntil: PASSED } })
  const answer = await resend(ids.dropped, 'event-staff')
  expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([409, 'Mejlet har blivit inaktuellt, så det skickas inte igen.'])
  expect(await stored(ids.dropped)).toMatchObject({ status: 'dropped' })
})

test('several are queued again, each once, and the answer says how many were left', async () => {
  await payload.db.updateOne({ collection: 'letters', id: ids.dropped ?? 0, data: { validUntil: PASSED } })
  const { status, body } = await resendMany({ ids: [ids.sent, ids.failed, ids.failed, ids.queued, ids.sending, ids.dropped, 999_999] }, 'event-staff')
  expect([status, body.message]).toEqual([
    200,
    '2 mejl ligger i kön och skickas inom kort. 4 mejl skickas inte igen: de ligger redan i kön eller har blivit inaktuella.',
  ])
  expect(await stored(ids.sent)).toMatchObject({ status: 'queued', resends: 1 })
  expect(await stored(ids.failed)).toMatchObject({ status: 'queued', resends: 1 })
  expect(await stored(ids.sending)).toMatchObject({ status: 'sending' })
})

test.each([
  ['nothing', {}],
  ['no ids', { ids: [] }],
  ['a condition in place of ids', { ids: { not_equals: 0 } }],
  ['conditions among ids', { ids: [{ not_equals: 0 }] }],
  ['more than 500', { ids: Array.from({ length: 501 }, (_, i) => i) }],
])('a request with %s is refused', async (_, body) => {
  expect(await resendMany(body, 'admin')).toMatchObject({ status: 400 })
})

test.each([null, 'writer', 'publisher'])('the role %s may not resend several', async (role) => {
  expect(await resendMany({ ids: [ids.failed] }, role)).toMatchObject({ status: 403 })
  expect(await stored(ids.failed)).toMatchObject({ status: 'failed' })
})

test('a resent letter has a Message-ID of its own', async () => {
  const server = new MailServer()
  const { sendEmail } = payload
  payload.sendEmail = emailAdapter({ smtpUrl: await server.start(), outbox: '', from: 'a@example.se' })({ payload }).sendEmail
  const adminUrl = 'http://localhost:3000/admin'
  const sender = new LetterSender({ payload, ownUrlOf, adminUrl, confirm: () => Promise.resolve(), clock: () => Date.now() + 1_000 })
  await payload.db.deleteMany({ collection: 'letters', where: { status: { not_equals: 'failed' } } })
  for (let i = 0; i < 2; i += 1) {
    await resend(ids.failed, 'event-staff')
    await sender.sendDue()
  }
  payload.sendEmail = sendEmail
  await server.stop()
  const names = server.received.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1])
  expect(names).toHaveLength(2)
  expect(new Set(names).size).toBe(2)
})
