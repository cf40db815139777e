import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { queueAccountLetter } from '../../../src/cms/account-letters/queue-account-letter.ts'
import { removeOldAccountLetters } from '../../../src/cms/account-letters/remove-old.ts'
import { emailAdapter } from '../../../src/cms/email.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { MailServer } from '../letters/mail-server.ts'
import { openTestCms } from '../open-cms.ts'
import { ownUrlOf } from '../signed-up.ts'

const NOW = Date.parse('2026-11-01T08:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const EMAIL = 'anna@example.se'
const PASSWORD = 'en riktigt lång mening'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let outbox = ''
let userId: string | number = 0
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  outbox = path.join(cms.place, 'data/outbox')
  const data = { name: 'Anna', email: EMAIL, password: PASSWORD, roles: ['writer' as const] }
  userId = (await payload.create({ collection: 'users', data, overrideAccess: true })).id
})
afterAll(() => cms?.remove())
beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'account-letters', where: {} })
  await rm(outbox, { recursive: true, force: true })
})

const sendAt = (now: number) =>
  new LetterSender({ payload, ownUrlOf, adminUrl: 'https://www.example.se/admin', confirm: () => Promise.resolve(), clock: () => now }).sendDue()
const rows = async () => (await payload.find({ collection: 'account-letters', sort: 'id', pagination: false, overrideAccess: true })).docs
const reset = (to: string, now = NOW) => queueAccountLetter(payload, { kind: 'reset', to }, now)

/** The letters in the outbox, as they read. */
async function sentLetters(): Promise<readonly string[]> {
  const names = (await readdir(outbox).catch(() => [])).sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(outbox, name), 'utf8')))
  return texts.map((text) => text.replace(/=\r?\n/g, '').replace(/=3D/g, '='))
}
const tokenIn = (letter = '') => /\/admin\/reset\/([\w-]+)/.exec(letter)?.[1] ?? ''
const storedUser = () => payload.db.findOne<{ id: string; resetPasswordToken?: string }>({ collection: 'users', where: { email: { equals: EMAIL } } })

describe('a forgotten password', () => {
  test('is a row without a key, and a letter with one', async () => {
    await reset(EMAIL)
    const before = (await storedUser())?.resetPasswordToken
    expect((await rows())[0]).toMatchObject({ kind: 'reset', to: EMAIL, status: 'queued' })
    expect(await sendAt(NOW)).toBe(1)
    const [letter] = await sentLetters()
    const token = tokenIn(letter)
    expect(token).toMatch(/^[\da-f]{40}$/)
    const stored = (await storedUser())?.resetPasswordToken
    expect(stored).toMatch(/^sha256:/)
    expect(stored).not.toBe(before)
    expect(JSON.stringify(await rows())).not.toContain(token)
    expect((await rows())[0]).toMatchObject({ status: 'sent' })
    await payload.resetPassword({ collection: 'users', data: { token, password: `${PASSWORD} två` }, overrideAccess: true })
  })

  test('waits for a mail server that fails, and gets a new key, in a letter of another name, at each try', async () => {
    const server = new MailServer()
    const { email, sendEmail } = payload
    payload.email = emailAdapter({ smtpUrl: await server.start(), outbox, from: 'a@example.se' })({ payload })
    payload.sendEmail = payload.email.sendEmail
    vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
    try {
      server.manner = 'hang up'
      await reset(EMAIL)
      expect(await sendAt(NOW)).toBe(0)
      expect((await rows())[0]).toMatchObject({ status: 'queued', tries: 1 })
      server.manner = '250 Ok'
      expect(await sendAt(NOW + MINUTE)).toBe(1)
    } finally {
      Object.assign(payload, { email, sendEmail })
      await server.stop()
    }
    expect(new Set(server.received.map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1])).size).toBe(2)
    const [first, second] = server.received.map((text) => tokenIn(text.replace(/=\r?\n/g, '')))
    expect(first).not.toBe(second)
    const choose = (token: string | undefined) =>
      payload.resetPassword({ collection: 'users', data: { token: token ?? '', password: `${PASSWORD} tre` }, overrideAccess: true })
    await expect(choose(first)).rejects.toThrow()
    await choose(second)
  })

  test.each([
    ['no account has the address', async () => reset('ingen@example.se')],
    [
      'the account is disabled',
      async () => {
        await payload.db.updateOne({ collection: 'users', id: userId, data: { isDisabled: true } })
        await reset(EMAIL)
      },
    ],
  ])('writes to nobody, and keeps no address, when %s', async (_, ask) => {
    await ask()
    expect(await rows()).toHaveLength(1)
    expect(await sendAt(NOW)).toBe(0)
    expect(await rows()).toEqual([])
    expect(await sentLetters()).toEqual([])
    await payload.db.updateOne({ collection: 'users', id: userId, data: { isDisabled: false } })
  })

  test('of nobody is forgotten while the mail server is down, and one of a user waits', async () => {
    const { email, sendEmail } = payload
    payload.email = emailAdapter({ smtpUrl: 'smtp://mail.invalid/?requireTLS=false', outbox, from: 'a@example.se' })({ payload })
    payload.sendEmail = payload.email.sendEmail
    vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
    try {
      const parts = { payload, ownUrlOf, adminUrl: 'https://www.example.se/admin', confirm: () => Promise.resolve(), clock: () => NOW }
      const sender = new LetterSender(parts)
      await reset(EMAIL)
      await sender.sendDue()
      expect(sender.watch.trouble).toMatchObject({ isDown: true })
      for (const to of ['ingen@example.se', 'annan@example.se']) await reset(to)
      expect(await sender.sendDue()).toBe(0)
      expect((await rows()).map(({ to, status }) => [to, status])).toEqual([[EMAIL, 'queued']])
    } finally {
      Object.assign(payload, { email, sendEmail })
    }
  })

  test('that is asked for again while the letter waits is one letter, with the key that works', async () => {
    for (let i = 0; i < 3; i += 1) await reset(EMAIL, NOW + i)
    expect(await sendAt(NOW + 3)).toBe(1)
    expect(await sentLetters()).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  test('is not answered a day later', async () => {
    await reset(EMAIL)
    expect(await sendAt(NOW + DAY)).toBe(0)
    expect((await rows())[0]).toMatchObject({ status: 'dropped' })
    expect(await sentLetters()).toEqual([])
  })

  test('is queued alike, and before the answer, whether or not an account has the address', async () => {
    const { default: config } = await import('../../../payload.config.ts')
    const url = '/api/users/forgot-password'
    const ask = async (email: string) => {
      const headers = { 'Content-Type': 'application/json' }
      const request = new Request(`http://localhost:3000${url}`, { method: 'POST', headers, body: JSON.stringify({ email }) })
      const response = await handleEndpoints({ config, path: url, request })
      return { status: response.status, text: await response.text() }
    }
    const answers = [await ask(` ${EMAIL.toUpperCase()}`), await ask('ingen@example.se')]
    expect(answers[0]).toEqual(answers[1])
    expect((await rows()).map(({ to, kind, status }) => [to, kind, status])).toEqual([
      [EMAIL, 'reset', 'queued'],
      ['ingen@example.se', 'reset', 'queued'],
    ])
    const letterTo = await ask(`${'x'.repeat(300)}@example.se`)
    expect(letterTo).toEqual(answers[0])
    expect(await rows()).toHaveLength(2)
  })
})

test('a changed account is told at the address of before, however late', async () => {
  await queueAccountLetter(payload, { kind: 'email', to: 'forut@example.se', isOwn: false }, NOW)
  expect(await sendAt(NOW + 100 * DAY)).toBe(1)
  const [letter] = await sentLetters()
  expect(letter).toContain('To: forut@example.se')
  expect(letter).toContain('Auto-Submitted: auto-generated')
})

test('a user who changes a password has the letter in the queue when the answer comes', async () => {
  await payload.update({ collection: 'users', id: userId, data: { email: 'anna.ny@example.se' }, overrideAccess: true })
  expect((await rows()).map(({ to, kind }) => [to, kind])).toEqual([[EMAIL, 'email']])
  await payload.update({ collection: 'users', id: userId, data: { email: EMAIL }, overrideAccess: true })
})

test('letters about accounts are removed after 30 days, with their files; those that wait are kept', async () => {
  await queueAccountLetter(payload, { kind: 'password', to: EMAIL, isOwn: true }, NOW)
  expect(await sendAt(NOW)).toBe(1)
  await queueAccountLetter(payload, { kind: 'password', to: 'vantar@example.se', isOwn: true }, NOW)
  await removeOldAccountLetters(payload, outbox, NOW + 30 * DAY)
  expect(await rows()).toHaveLength(2)
  await removeOldAccountLetters(payload, outbox, NOW + 30 * DAY + 1)
  expect((await rows()).map(({ to }) => to)).toEqual(['vantar@example.se'])
  expect(await sentLetters()).toEqual([])
})

test.each([
  [['admin'], true],
  [['event-staff', 'publisher', 'writer'], false],
] as const)('%s read letters about accounts: %s', async (roles, may) => {
  const user = { collection: 'users', id: 1, roles, mustChangePassword: false } as never
  const read = payload.find({ collection: 'account-letters', overrideAccess: false, user })
  await (may ? expect(read).resolves.toBeDefined() : expect(read).rejects.toThrow())
})
