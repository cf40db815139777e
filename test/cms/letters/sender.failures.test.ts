import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import type { Payload } from 'payload'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { CONNECTIONS, emailAdapter } from '../../../src/cms/email.ts'
import { countWaitingLetters } from '../../../src/cms/letter-delivery/letter-queue.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { TRIED_FOR } from '../../../src/domain/letters/letter-retry.ts'
import type { LetterTrouble } from '../../../src/domain/letters/letter-trouble.ts'
import type { OwnCause } from '../../../src/domain/letters/send-failure.ts'
import { CAUSES } from '../../../src/words/letters/send-causes.ts'
import { openTestCms } from '../open-cms.ts'
import { ownUrlOf } from '../signed-up.ts'
import { MailServer } from './mail-server.ts'

const NOW = Date.parse('2026-11-01T08:00:00Z')
const MINUTE = 60_000

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let now = NOW
const noted: (LetterTrouble | null)[] = []
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())
beforeEach(async () => {
  now = NOW
  noted.length = 0
  vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
  for (const collection of ['letters', 'account-letters'] as const) await payload.db.deleteMany({ collection, where: {} })
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Sends through a mail server from now on. */
function use(smtpUrl: string): void {
  payload.email = emailAdapter({ smtpUrl, outbox: '', from: 'Kansliet <kansli@example.se>' })({ payload })
  payload.sendEmail = payload.email.sendEmail
}

const newSender = () =>
  new LetterSender({
    payload,
    ownUrlOf,
    adminUrl: 'https://www.example.se/admin',
    confirm: () => Promise.resolve(),
    clock: () => now,
    note: (trouble) => Promise.resolve(void noted.push(trouble)),
  })

async function queue(key: string, dueAt = NOW): Promise<void> {
  const at = new Date(dueAt).toISOString()
  const letter = { subject: 'Ämne', to: `${key}@example.org`, text: 'Hej!', html: '<p>Hej!</p>', status: 'queued', tries: 0, dueAt: at }
  await payload.db.create({ collection: 'letters', data: { ...letter, key: `${key}:1:seated`, signup: key, event: '1' } })
}
const letters = async () => (await payload.find({ collection: 'letters', pagination: false, sort: 'id', overrideAccess: true })).docs

/** Listens on a free port, and returns the address for a client. */
async function listening(server: Server, scheme = 'smtp', login = ''): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `${scheme}://${login}127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A mail server of its own package, without STARTTLS and login unless the options say so. */
async function smtp(options: SMTPServerOptions, scheme?: string, login?: string): Promise<string> {
  const plain: SMTPServerOptions = { logger: false, closeTimeout: 1, authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true }
  const server = new SMTPServer({ ...plain, ...options })
  server.on('error', () => undefined)
  closing.push(() => new Promise((resolve) => server.close(() => resolve(undefined))))
  return listening(server.server, scheme, login)
}

/** A server that answers each command by a script, or not at all. */
async function scripted(greeting: string | null, answer: (command: string) => string): Promise<string> {
  const sockets = new Set<{ destroy: () => void }>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => socket.write(answer(bytes.toString('latin1'))))
    if (greeting !== null) socket.write(greeting)
  })
  closing.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  return listening(server)
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
const takesLetter: SMTPServerOptions['onData'] = (stream, _session, callback) => {
  stream.on('end', () => callback())
  stream.resume()
}

/** An address where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer()
  const url = await listening(server)
  server.close()
  await once(server, 'close')
  return url
}

const DOWN: readonly [name: string, cause: OwnCause, url: () => Promise<string>][] = [
  ['a wrong password', 'login', () => smtp({ onAuth: (_auth, _session, callback) => callback(refusal(535, '5.7.8 Nej')) }, 'smtp', 'torget:fel@')],
  ['no STARTTLS where it is asked for', 'encryption', async () => `${await smtp({})}/?requireTLS=true`],
  [
    'a STARTTLS that breaks',
    'encryption',
    () =>
      scripted('220 test\r\n', (said) =>
        /^EHLO/.test(said) ? '250-test\r\n250 STARTTLS\r\n' : /^STARTTLS/.test(said) ? '220 Go\r\n' : 'no TLS\r\n',
      ),
  ],
  ['a self-signed certificate after STARTTLS', 'certificate', () => smtp({ disabledCommands: [] })],
  ['a self-signed certificate', 'certificate', () => smtp({ secure: true, disabledCommands: [] }, 'smtps')],
  ['a name that does not exist', 'server-name', () => Promise.resolve('smtp://mail.invalid/?requireTLS=false')],
  ['nobody at the port', 'unreachable', closedPort],
  ['silence after the connection', 'silent', async () => `${await scripted(null, () => '')}/?greetingTimeout=100`],
  ['a server that is closing', 'busy', () => scripted('421 4.3.2 Closing\r\n', () => '')],
]

test.each(DOWN)('%s: every letter waits, and all go when it is mended', async (_, cause, url) => {
  use(await url())
  const warn = vi.mocked(payload.logger.warn)
  const people = Array.from({ length: 2 * CONNECTIONS }, (_unused, i) => `p${i}`)
  for (const key of people) await queue(key)
  const sender = newSender()
  expect(await sender.sendDue()).toBe(0)
  expect(sender.watch.trouble).toMatchObject({ cause, isDown: true, since: NOW, checks: 1 })
  expect(noted.at(-1)).toEqual(sender.watch.trouble)
  const waiting = await letters()
  // Those that were under way have the reason; no letter is put off, and the rest is left alone.
  expect(waiting.filter(({ status, dueAt }) => status === 'queued' && dueAt === new Date(NOW).toISOString())).toHaveLength(people.length)
  expect(waiting.filter(({ tries }) => tries === 0)).toHaveLength(CONNECTIONS)
  expect(waiting.find(({ tries }) => tries === 1)?.fault).toContain(CAUSES[cause].what)
  // Before the next check nothing is tried.
  expect(await sender.sendDue()).toBe(0)
  expect(sender.watch.trouble?.checks).toBe(1)

  const mended = new MailServer()
  closing.push(() => mended.stop())
  use(await mended.start())
  now += MINUTE
  expect(await sender.sendDue()).toBe(people.length)
  expect(mended.recipients).toHaveLength(people.length)
  expect(sender.watch.trouble).toBeNull()
  expect(noted.at(-1)).toBeNull()
  expect((await letters()).every(({ status, fault }) => status === 'sent' && !fault)).toBe(true)
  expect(warn.mock.calls.map(([line]) => (line as unknown as { letters: string }).letters)).toEqual(['failing', 'sent again'])
  expect(JSON.stringify(warn.mock.calls)).not.toMatch(/@|torget:fel/)
})

const LETTER_BY_LETTER: readonly [name: string, cause: OwnCause, url: () => Promise<string>][] = [
  [
    'a policy against the text',
    'policy',
    () => smtp({ onData: (stream, _session, callback) => void stream.resume().on('end', () => callback(refusal(554, '5.7.1 Spam'))) }),
  ],
  ['a relay that is denied', 'policy', () => smtp({ onRcptTo: (_to, _session, callback) => callback(refusal(554, '5.7.1 Relay access denied')) })],
  ['a sender that is refused', 'sender', () => smtp({ onMailFrom: (_from, _session, callback) => callback(refusal(553, '5.1.8 Okänd domän')) })],
  ['a server without space', 'busy', () => smtp({ onRcptTo: (_to, _session, callback) => callback(refusal(452, '4.3.1 Fullt')) })],
]

test.each(LETTER_BY_LETTER)('%s is ours: the letter is tried again, and it is told at once', async (_, cause, url) => {
  use(await url())
  await queue('anna')
  const sender = newSender()
  await sender.sendDue()
  expect(sender.watch.trouble).toMatchObject({ cause, isDown: false, since: NOW })
  const [letter] = await letters()
  expect(letter).toMatchObject({ status: 'queued', tries: 1, dueAt: new Date(NOW + MINUTE).toISOString(), failingSince: new Date(NOW).toISOString() })
  expect(letter?.fault).toContain(CAUSES[cause].what)
  use(await smtp({ onData: takesLetter }))
  now += MINUTE
  expect(await sender.sendDue()).toBe(1)
  expect(sender.watch.trouble).toBeNull()
})

test('a server that hangs up in the middle of one letter gets the others', async () => {
  const server = new MailServer()
  closing.push(() => server.stop())
  server.manner = 'hang up'
  use(await server.start())
  await queue('anna')
  const sender = newSender()
  await sender.sendDue()
  expect(sender.watch.trouble).toMatchObject({ cause: 'interrupted', isDown: false })
  expect((await letters())[0]).toMatchObject({ status: 'queued', tries: 1, dueAt: new Date(NOW + MINUTE).toISOString() })
  server.manner = '250 Ok'
  await queue('bo')
  expect(await sender.sendDue()).toBe(1)
  expect(sender.watch.trouble).toBeNull()
})

test.each([
  ['greylisting', 451, '4.7.1 Greylisted', 'queued'],
  ['a full mailbox', 552, '5.2.2 Mailbox full', 'queued'],
  ['a mailbox that does not exist', 550, '5.1.1 No such user', 'failed'],
] as const)('%s is the recipient’s: no alarm', async (_, code, words, status) => {
  use(await smtp({ onRcptTo: (_to, _session, callback) => callback(refusal(code, words)), onData: takesLetter }))
  await queue('anna')
  const sender = newSender()
  expect(await sender.sendDue()).toBe(0)
  expect(sender.watch.trouble).toBeNull()
  expect(noted).toEqual([])
  const [letter] = await letters()
  expect(letter).toMatchObject({ status, tries: 1 })
  expect(letter?.fault).toMatch(/^Mottagarens e-postserver tar inte emot/)
})

test('a server that is down for three days loses nothing before, and then says what it gives up', async () => {
  use(await closedPort())
  const people = Array.from({ length: 2 * CONNECTIONS }, (_, i) => `p${i}`)
  for (const key of people) await queue(key)
  const error = vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
  const sender = newSender()
  await sender.sendDue()
  while ((sender.watch.trouble?.nextCheckAt ?? Number.POSITIVE_INFINITY) < NOW + TRIED_FOR) {
    now = sender.watch.trouble?.nextCheckAt ?? now
    await sender.sendDue()
  }
  expect(await countWaitingLetters(payload)).toBe(people.length)
  now = NOW + TRIED_FOR + 15 * MINUTE
  // A letter that has not waited for three days goes on waiting.
  await queue('late', NOW + 16 * MINUTE)
  await sender.sendDue()
  expect(await countWaitingLetters(payload)).toBe(1)
  expect((await letters()).at(-1)).toMatchObject({ signup: 'late', status: 'queued' })
  await payload.db.deleteMany({ collection: 'letters', where: { signup: { equals: 'late' } } })
  expect((await letters()).map(({ status, fault }) => [status, fault])).toEqual(
    people.map(() => ['failed', 'E-postservern går inte att nå. Försök har gjorts i tre dagar.']),
  )
  expect(error.mock.calls).toEqual([[expect.objectContaining({ letters: 'given up', count: people.length })]])
  expect(sender.watch.trouble).toMatchObject({ cause: 'unreachable', since: NOW })
})

test('what waits after a failure is due at once when a process takes over: its settings may be right', async () => {
  use(await smtp({ onMailFrom: (_from, _session, callback) => callback(refusal(553, '5.1.8 Okänd domän')) }))
  await queue('anna')
  await newSender().sendDue()
  use(await smtp({ onData: takesLetter }))
  const next = newSender()
  expect(await next.sendDue()).toBe(0)
  await next.takeUp()
  expect(await next.sendDue()).toBe(1)
})

test('a process that stops does not wait for a server that says nothing', async () => {
  use(`${await scripted(null, () => '')}/?greetingTimeout=600000`)
  await queue('anna')
  const sender = newSender()
  const done = sender.sendDue()
  await vi.waitFor(async () => expect((await letters())[0]).toMatchObject({ status: 'sending' }))
  sender.abort()
  expect(await done).toBe(0)
  expect((await letters())[0]).toMatchObject({ status: 'queued', dueAt: new Date(NOW).toISOString() })
  expect(sender.watch.trouble).toBeNull()
})
