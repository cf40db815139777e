import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONNECTIONS, emailAdapter } from '../../../src/cms/email.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { TRIED_FOR } from '../../../src/domain/letters/letter-retry.ts'
import { PERSONAL_LINK } from '../../../src/mail/personal-link.ts'
import { PASSED } from '../../../src/words/letters/send-causes.ts'
import { openTestCms } from '../open-cms.ts'
import { ADMIN_URL, ownUrlOf } from '../signed-up.ts'
import { MailServer } from './mail-server.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let outbox = ''
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  outbox = path.join(cms.place, 'data/outbox')
})
afterAll(() => cms?.remove())
beforeEach(() => payload.db.deleteMany({ collection: 'letters', where: {} }))

const NOW = Date.parse('2026-11-01T08:00:00Z')
const MINUTE = 60_000
const allowed = () => Promise.resolve()
const sender = (now = NOW, confirm = allowed) => new LetterSender({ payload, confirm, ownUrlOf, adminUrl: ADMIN_URL, clock: () => now })

const queue = (key: string, data: Readonly<Record<string, unknown>> = {}) => {
  const due = new Date(NOW).toISOString()
  const letter = { subject: `Ämne ${key}`, to: `${key}@example.org`, text: 'Hej!', html: '<p>Hej!</p>', status: 'queued', tries: 0, dueAt: due }
  return payload.db.create({ collection: 'letters', data: { ...letter, key: `${key}:1:seated`, signup: key, event: '1', ...data } })
}
const letter = async (key: string) => {
  const { docs } = await payload.find({ collection: 'letters', where: { key: { equals: `${key}:1:seated` } }, overrideAccess: true })
  return docs[0]
}
const header = (message: string, name: string) => new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(message)?.[1] ?? null

describe('into the outbox', () => {
  const files = async () => (await readdir(outbox)).sort()

  test('a letter is one file, with its calendar, in both forms, however often it is begun', async () => {
    const before: readonly string[] = await files().catch(() => [])
    await queue('ann', { calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' })
    expect(await sender().sendDue()).toBe(1)
    expect(await sender().sendDue()).toBe(0)
    expect(await letter('ann')).toMatchObject({ status: 'sent', tries: 1, sentAt: new Date(NOW).toISOString(), dueAt: null })
    const made = (await files()).filter((name) => !before.includes(name))
    expect(made).toHaveLength(1)
    // Killed after the file, before the note of it.
    await payload.db.updateOne({ collection: 'letters', where: { signup: { equals: 'ann' } }, data: { status: 'sending', sentAt: null } })
    await sender().takeUp()
    expect(await sender().sendDue()).toBe(1)
    expect(await files()).toEqual([...before, ...made].sort())
    const text = await readFile(path.join(outbox, made[0] ?? ''), 'utf8')
    expect(header(text, 'to')).toBe('ann@example.org')
    expect(header(text, 'auto-submitted')).toBe('auto-generated')
    expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/)
    expect(text).toContain('Content-Type: text/plain')
    expect(text).toContain('Content-Type: text/html')
  })

  test('a letter gets its personal address when it is sent, and the stored one keeps the place', async () => {
    const before: readonly string[] = await files().catch(() => [])
    await queue('ada', { text: `Din länk: ${PERSONAL_LINK}`, html: `<a href="${PERSONAL_LINK}">Din länk</a>` })
    await sender().sendDue()
    const [made = ''] = (await files()).filter((name) => !before.includes(name))
    const file = path.join(outbox, made)
    const message = (await readFile(file, 'utf8')).replaceAll('=\r\n', '').replaceAll('=3D', '=')
    expect(message).toContain('Din l=C3=A4nk: https://www.example.se/anmalan/ada.signatur/')
    expect(message).toContain('<a href="https://www.example.se/anmalan/ada.signatur/">')
    // The file opens the sign-up, so its owner alone reads it.
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const stored = await payload.db.findOne({ collection: 'letters', where: { signup: { equals: 'ada' } } })
    expect(stored).toMatchObject({ status: 'sent', text: `Din länk: ${PERSONAL_LINK}` })
    expect(JSON.stringify(stored)).not.toContain('signatur')
  })

  test('what is not due, sent or failed is left', async () => {
    await queue('later', { dueAt: new Date(NOW + 1).toISOString() })
    await queue('sent', { status: 'sent' })
    await queue('failed', { status: 'failed' })
    expect(await sender().sendDue()).toBe(0)
    expect(await sender(NOW + 1).sendDue()).toBe(1)
    expect(await letter('later')).toMatchObject({ status: 'sent' })
  })

  test('who may not send sends nothing, and claims nothing', async () => {
    await queue('bo')
    await expect(sender(NOW, () => Promise.reject(new Error('Another process has taken over'))).sendDue()).rejects.toThrow('Another process')
    expect(await letter('bo')).toMatchObject({ status: 'queued', tries: 0 })
  })

  test('all of many are sent, and stopping leaves the rest queued', async () => {
    for (let i = 0; i < 45; i += 1) await queue(`many-${i}`)
    const answers = [false, false, false, true]
    expect(await sender().sendDue(() => answers.shift() ?? true)).toBe(3)
    expect(await sender().sendDue()).toBe(42)
  })
})

describe('to a mail server', () => {
  let server: MailServer
  let { sendEmail, email } = {} as Payload
  beforeEach(async () => {
    server = new MailServer()
    const adapter = emailAdapter({ smtpUrl: await server.start(), outbox, from: 'Kansliet <kansli@example.se>' })
    ;({ sendEmail, email } = payload)
    use(adapter)
  })
  afterEach(async () => {
    Object.assign(payload, { sendEmail, email })
    await server.stop()
  })
  const use = (adapter: ReturnType<typeof emailAdapter>) => {
    payload.email = adapter({ payload })
    payload.sendEmail = payload.email.sendEmail
  }
  const ids = () => server.received.map((message) => header(message, 'message-id'))

  test('of two senders at once each letter is sent by one', async () => {
    for (let i = 0; i < 12; i += 1) await queue(`both-${i}`)
    const counts = await Promise.all([sender().sendDue(), sender().sendDue()])
    expect(counts[0] + counts[1]).toBe(12)
    expect(server.received).toHaveLength(12)
    expect(new Set(ids()).size).toBe(12)
  })

  describe('without a secure connection', () => {
    /** Sends by an address of the same server, which offers no STARTTLS. */
    const sendBy = (smtpUrl: string) => {
      use(emailAdapter({ smtpUrl, outbox, from: 'Kansliet <kansli@example.se>' }))
      return sender().sendDue()
    }
    // The address 0.0.0.0 leads to this machine on most systems, and is no loopback address (RFC 1122, section 3.2.1.3).
    const elsewhere = (query = '') => `smtp://0.0.0.0:${server.port}${query}`

    test('waits, with the reason in its row', async () => {
      await queue('doris')
      expect(await sendBy(elsewhere())).toBe(0)
      expect(server.received).toEqual([])
      expect(await letter('doris')).toMatchObject({
        status: 'queued',
        tries: 1,
        fault: expect.stringContaining('E-postservern erbjuder ingen säker förbindelse'),
      })
    })

    test('is sent when the URL says so', async () => {
      await queue('disa')
      expect(await sendBy(elsewhere('/?requireTLS=false'))).toBe(1)
      expect(server.received).toHaveLength(1)
    })

    test('waits on this machine as well when the URL says so', async () => {
      await queue('dan')
      expect(await sendBy(`smtp://127.0.0.1:${server.port}/?requireTLS=true`)).toBe(0)
      expect(server.received).toEqual([])
    })
  })

  test('one that another process had begun is sent again by whoever takes over, as the same letter', async () => {
    await queue('cia')
    await sender().sendDue()
    await payload.db.updateOne({ collection: 'letters', where: { signup: { equals: 'cia' } }, data: { status: 'sending' } })
    expect(await sender().sendDue()).toBe(0)
    await sender().takeUp()
    expect(await sender().sendDue()).toBe(1)
    expect(ids()).toHaveLength(2)
    expect(ids()[0]).toBe(ids()[1])
  })

  test('one that is refused for now is tried later and later, for three days, then given up, with the reason', async () => {
    server.manner = '451 Try again later'
    await queue('dan')
    let now = NOW
    for (let tries = 1; now < NOW + TRIED_FOR; tries += 1) {
      await sender(now).sendDue()
      const waiting = await letter('dan')
      expect(waiting).toMatchObject({ status: 'queued', tries })
      const due = Date.parse(waiting?.dueAt ?? '')
      await sender(due - 1).sendDue()
      expect(await letter('dan')).toMatchObject({ tries })
      now = due
    }
    await sender(now).sendDue()
    const failed = await letter('dan')
    expect(failed).toMatchObject({ status: 'failed', dueAt: null })
    expect(failed?.fault).toBe('Mottagarens e-postserver tar inte emot mejlet just nu. Försök har gjorts i tre dagar. 451 Try again later')
    expect(server.received).toEqual([])
  })

  test('one that is taken at last is sent, and the reason goes', async () => {
    server.manner = '451 Try again later'
    await queue('eva')
    await sender().sendDue()
    server.manner = '250 Ok'
    await sender(NOW + MINUTE).sendDue()
    expect(await letter('eva')).toMatchObject({ status: 'sent', tries: 2, fault: null })
    expect(server.received).toHaveLength(1)
  })

  test('an address that is refused for good is not tried again', async () => {
    server.manner = '550 No such mailbox here'
    await queue('far')
    await sender().sendDue()
    expect(await letter('far')).toMatchObject({ status: 'failed', tries: 1 })
  })

  test('several letters are under way at a time, each goes once', async () => {
    server.takesAtOnce = CONNECTIONS
    for (let i = 0; i < 4 * CONNECTIONS; i += 1) await queue(`pool-${i}`)
    expect(await sender().sendDue()).toBe(4 * CONNECTIONS)
    expect(server.mostConnections).toBe(CONNECTIONS)
    expect(new Set(ids()).size).toBe(4 * CONNECTIONS)
    expect(server.received).toHaveLength(4 * CONNECTIONS)
  })

  test('one that is no longer true is not sent, with the reason, and one that still is goes', async () => {
    await queue('ida', { validUntil: new Date(NOW).toISOString() })
    await queue('inga', { validUntil: new Date(NOW + 1).toISOString() })
    expect(await sender().sendDue()).toBe(1)
    expect(await letter('ida')).toMatchObject({ status: 'dropped', tries: 0, dueAt: null, fault: PASSED })
    expect(await letter('inga')).toMatchObject({ status: 'sent' })
    expect(server.received).toHaveLength(1)
  })

  test('one that passes while others are sent is not sent', async () => {
    let now = NOW
    await queue('jens')
    await queue('jon', { validUntil: new Date(NOW + 1).toISOString(), dueAt: new Date(NOW - 1).toISOString() })
    const parts = { payload, ownUrlOf, adminUrl: ADMIN_URL, clock: () => now }
    const confirm = async () => {
      now = NOW + 1
    }
    expect(await new LetterSender({ ...parts, confirm }).sendDue()).toBe(1)
    expect(await letter('jon')).toMatchObject({ status: 'dropped' })
  })

  test('a server that hangs up after taking a letter gets it again, as the same letter', async () => {
    server.manner = 'hang up'
    await queue('gun')
    await sender().sendDue()
    expect(await letter('gun')).toMatchObject({ status: 'queued', tries: 1 })
    server.manner = '250 Ok'
    await sender(NOW + MINUTE).sendDue()
    expect(await letter('gun')).toMatchObject({ status: 'sent' })
    expect(ids()).toHaveLength(2)
    expect(ids()[0]).toBe(ids()[1])
    expect(ids()[0]).toMatch(/^<[\da-f]{32}@example\.se>$/)
  })

  test('neither a subject nor an address writes headers of its own', async () => {
    await queue('hal', { subject: 'Hej\r\nBcc: evil@example.org\r\n\r\nText', to: 'hal@example.org, evil@example.org' })
    await sender().sendDue()
    expect(server.received).toHaveLength(1)
    const [message = ''] = server.received
    const head = message.slice(0, message.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^bcc:/im)
    expect(header(message, 'subject')).toBe('Hej Bcc: evil@example.org  Text')
    // One odd recipient, whom its server will not know, rather than two.
    expect(server.recipients).toEqual(['RCPT TO:<"hal@example.org, evil"@example.org>'])
  })
})
