import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { storedLease } from '../../src/cms/database/lease.ts'
import { emailAdapter } from '../../src/cms/email.ts'
import { lettersOverview } from '../../src/cms/letter-delivery/letters-overview.ts'
import { LetterJob } from '../../src/jobs/letter-job.ts'
import { MailServer } from '../cms/letters/mail-server.ts'
import { openTestCms } from '../cms/open-cms.ts'
import { changeEvent, eventWithForm, keysOf, lettersOf, ownUrlOf, PARTS, seatServiceFor } from '../cms/signed-up.ts'
import { filesWith } from '../folders/bytes-below.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let outbox = ''
const options = () => ({ ...PARTS, ownUrlOf, outbox, backups: { folder: path.join(cms.place, 'data/backup'), days: 35 } })
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  outbox = path.join(cms.place, 'data/outbox')
})
afterAll(() => cms?.remove())

test('a running job sends letters, notifies of changes and purges; a stopped one has given the lease back', async () => {
  const at = seatServiceFor(payload)
  const letters = new LetterJob(payload, options())
  try {
    letters.start()
    const event = await eventWithForm(payload)
    await at.signUp(event, 'ann')
    const isSent = (count: number) => async () =>
      expect((await lettersOf(payload, event)).filter(({ status }) => status === 'sent')).toHaveLength(count)
    await vi.waitFor(isSent(1), 15_000)
    await changeEvent(payload, event, { venue: { name: 'Kajen' } })
    await vi.waitFor(isSent(2), 15_000)
    expect(await keysOf(payload, event)).toEqual(['ann:1:seated', 'ann:event-1:event-changed'])
    expect(await readdir(outbox)).toHaveLength(2)
    expect((await storedLease(payload, 'letters'))?.holder).toBeTruthy()
  } finally {
    await letters.stop()
    await at.stop()
  }
  expect((await storedLease(payload, 'letters'))?.holder ?? null).toBeNull()
})

test('a job that starts sends what a killed process was sending, and purges what is due by the clock', async () => {
  const at = seatServiceFor(payload)
  const before = (await readdir(outbox)).length
  const event = await eventWithForm(payload, { signup: { keepDays: 1 } })
  await at.signUp(event, 'bo')
  await at.stop()
  await payload.db.updateOne({ collection: 'letters', where: { key: { equals: 'bo:1:seated' } }, data: { status: 'sending', tries: 1 } })
  const letters = new LetterJob(payload, options())
  letters.start()
  await vi.waitFor(async () => expect((await lettersOf(payload, event))[0]).toMatchObject({ status: 'sent', tries: 2 }), 15_000)
  await letters.stop()
  const later = new LetterJob(payload, options(), () => Date.now() + 30 * 86_400_000)
  later.start()
  await vi.waitFor(async () => expect(await lettersOf(payload, event)).toEqual([]), 15_000)
  // The log of the database is emptied, too.
  await vi.waitFor(async () => expect(await filesWith(path.join(cms.place, 'data'), 'bo@example.org')).toEqual([]), 30_000)
  await later.stop()
  const left = await payload.count({ collection: 'signups', where: { event: { equals: event } }, overrideAccess: true })
  expect(left.totalDocs).toBe(0)
  expect(await readdir(outbox)).toHaveLength(before)
})

test('a process without the lease sends nothing until the lease is given back', async () => {
  const at = seatServiceFor(payload)
  const event = await eventWithForm(payload)
  await at.signUp(event, 'cia')
  await at.stop()
  const hold = (holder: string | null) => payload.db.updateOne({ collection: 'leases', where: { name: { equals: 'letters' } }, data: { holder } })
  await hold(JSON.stringify(['another-machine boot pid', 1, 'other']))
  const waiting = new LetterJob(payload, options())
  waiting.start()
  // In the next turn its first run has begun, and the stop waits for its end.
  await new Promise(setImmediate)
  await waiting.stop()
  expect((await lettersOf(payload, event))[0]).toMatchObject({ status: 'queued', tries: 0 })
  await hold(null)
  const next = new LetterJob(payload, options())
  next.start()
  await vi.waitFor(async () => expect((await lettersOf(payload, event))[0]).toMatchObject({ status: 'sent', tries: 1 }), 15_000)
  await next.stop()
})

test('what a process found at the mail server before it was its turn is on the desk as soon as it is', async () => {
  const { email, sendEmail } = payload
  const server = new MailServer()
  const url = await server.start()
  await server.stop()
  payload.email = emailAdapter({ smtpUrl: url, outbox, from: 'Kansliet <kansli@example.se>' })({ payload })
  payload.sendEmail = payload.email.sendEmail
  vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
  const hold = (holder: string | null) =>
    payload.db.updateOne({ collection: 'leases', where: { name: { equals: 'letters' } }, data: { holder, status: null } })
  await hold(JSON.stringify(['another-machine boot pid', 1, 'other']))
  const said: string[] = []
  const now = Date.now()
  // The clock stands still, so the server is not checked again.
  const job = new LetterJob(payload, { ...options(), say: (line) => said.push(line) }, () => now)
  try {
    job.start()
    await vi.waitFor(() => expect(said).toHaveLength(2), 15_000)
    expect((await lettersOverview(payload, now)).trouble).toBeNull()
    await hold(null)
    await vi.waitFor(async () => expect((await lettersOverview(payload, now)).trouble).toMatch(/^E-postservern går inte att nå\./), 15_000)
  } finally {
    await job.stop()
    await hold(null)
    Object.assign(payload, { email, sendEmail })
  }
})

test('a mail server that can’t be used is told at the start, on the desk and to others, and no more when it works', async () => {
  const server = new MailServer()
  const { email, sendEmail } = payload
  const use = (smtpUrl: string) => {
    payload.email = emailAdapter({ smtpUrl, outbox, from: 'Kansliet <kansli@example.se>' })({ payload })
    payload.sendEmail = payload.email.sendEmail
  }
  vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
  const url = await server.start()
  // The server offers no STARTTLS.
  use(`${url}/?requireTLS=true`)
  const said: string[] = []
  let now = Date.now()
  const begin = () => new LetterJob(payload, { ...options(), say: (line) => said.push(line) }, () => now)
  const first = begin()
  const others: LetterJob[] = []
  try {
    const at = seatServiceFor(payload)
    const event = await eventWithForm(payload)
    await at.signUp(event, 'dag')
    await at.stop()
    first.start()
    await vi.waitFor(() => expect(said).toHaveLength(2), 15_000)
    expect(said[0]).toMatch(/^Mejl kan inte skickas\. E-postservern erbjuder ingen säker förbindelse.*\(ETLS 502\)$/)
    expect(said[1]).toMatch(/^Kontrollera att SMTP_URL .* Mejlen väntar i kön\.$/)
    expect(first.trouble).toMatchObject({ cause: 'encryption', isDown: true })
    const overview = await lettersOverview(payload, now)
    expect(overview.trouble).toMatch(/^E-postservern erbjuder ingen säker förbindelse.* Så har det varit sedan .* Kontrollera att SMTP_URL/)
    expect(overview.waiting).toMatch(/^1 mejl väntar\./)

    await first.stop()
    use(url)
    now += 1_000
    const next = begin()
    others.push(next)
    next.start()
    await vi.waitFor(async () => expect((await lettersOf(payload, event))[0]).toMatchObject({ status: 'sent' }), 15_000)
    await vi.waitFor(() => expect(next.trouble).toBeNull(), 15_000)
    await vi.waitFor(async () => expect((await lettersOverview(payload, now)).trouble).toBeNull(), 15_000)
    expect(said).toHaveLength(2)
  } finally {
    for (const job of [first, ...others]) await job.stop()
    Object.assign(payload, { email, sendEmail })
    await server.stop()
  }
})
