import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ADMIN_EMAIL, firstAdministrator, PASSWORD, RestClient } from '../../cms/rest-client.ts'
import { newDataFolder, type RunningServer, removeData, startServer } from '../../processes/running-server.ts'
import { oldStamp, publishEvent, receiptOf, rowsOf, seatsOf, sendForm, tokensOf } from './signup-client.ts'

const ENV = { SIGNUPS_PER_MINUTE: '100000', SIGNUPS_PER_EVENT: '100000' }
let folder: string
let server: RunningServer
let admin: RestClient
beforeAll(async () => {
  folder = await newDataFolder()
  server = await startServer(ENV, folder)
  admin = await firstAdministrator(server)
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await removeData(folder)
})

const person = (slug: string, i: number, parts: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  namn: `Person ${i}`,
  epost: `person${i}@example.se`,
  stampel: oldStamp(folder, slug),
  ...parts,
})
const signUp = (slug: string, i: number, parts: Readonly<Record<string, string | readonly string[]>> = {}) =>
  sendForm(server.origin, `/anmalan/${slug}/`, person(slug, i, parts))
/** The rows, once all that were decided have theirs. */
const rowsWhen = (event: string | number, total: number) =>
  vi.waitFor(
    async () => {
      const rows = await rowsOf(admin, event)
      expect(rows).toHaveLength(total)
      return rows
    },
    { timeout: 60_000, interval: 200 },
  )
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 200 })
/** The own address of whoever has an e-mail address, as the letter tells it. */
async function ownAddress(event: string | number, email: string): Promise<string> {
  const { body } = await admin.get(`/api/signups?where[event][equals]=${event}&where[email][equals]=${email}&depth=0`)
  const key = String(body.docs?.[0]?.key)
  return `/anmalan/${tokensOf(folder).tokenOf(key)}/`
}

test('of many at once exactly as many are seated as there are seats, and the rest wait in one gapless line', async () => {
  const { id, slug } = await publishEvent(admin, { seats: 25, reservedSeats: 5, hasWaitingList: true })
  const answers = await Promise.all(Array.from({ length: 120 }, (_, i) => signUp(slug, i)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  const receipts = answers.map((answer) => receiptOf(answer))
  expect(receipts.filter((receipt) => receipt?.state === 'seated')).toHaveLength(20)
  const positions = receipts.flatMap((receipt) => receipt?.position ?? []).sort((a, b) => a - b)
  expect(positions).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  const rows = await rowsWhen(id, 120)
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
  expect(rows.slice(0, 20).every(({ status }) => status === 'seated')).toBe(true)
  expect(rows.slice(20).every(({ status }) => status === 'waiting')).toBe(true)
  expect((await seatsOf(server.origin, slug)).left).toBe(0)
  // The page says so too, by itself.
  await eventually(async () => expect(await (await fetch(`${server.origin}/kalender/${slug}/`)).text()).toContain('Ställ mig på reservlistan'))
}, 120_000)

test('killed in the middle and started again, nobody who was told of a seat has lost it, and the counters are what the rows are', async () => {
  const { id, slug } = await publishEvent(admin, { seats: 20, hasWaitingList: true })
  const stamps = Array.from({ length: 150 }, () => oldStamp(folder, slug))
  const send = (i: number) => signUp(slug, i, { stampel: stamps[i] ?? '' })
  const sending = stamps.map((_, i) => send(i))
  await Promise.race(sending.slice(5))
  server.process.kill('SIGKILL')
  const answers = await Promise.all(sending)
  server = await startServer(ENV, folder)
  admin = await new RestClient(server.origin).login(ADMIN_EMAIL, PASSWORD)
  expect(answers.some(({ hasAnswered }) => hasAnswered)).toBe(true)
  // Who got no answer sends the same form again, as a person would.
  const again = await Promise.all(answers.map((answer, i) => (answer.hasAnswered ? answer : send(i))))
  expect(again.every(({ status }) => status === 303)).toBe(true)
  const rows = await rowsWhen(id, 150)
  const byEmail = new Map(rows.map((row) => [row.email, row]))
  expect(byEmail.size).toBe(150)
  for (const [i, answer] of again.entries()) expect(byEmail.get(`person${i}@example.se`)?.status).toBe(receiptOf(answer)?.state)
  expect(rows.filter(({ status }) => status === 'seated')).toHaveLength(20)
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1))
  expect((await seatsOf(server.origin, slug)).left).toBe(0)
}, 180_000)

describe('the form', () => {
  test('that nobody has looked over, or that was filled in faster than a person can, is shown once more and counts then', async () => {
    const { id, slug } = await publishEvent(admin, {})
    const hasty = (await seatsOf(server.origin, slug)).stamp
    const { slug: other } = await publishEvent(admin, {})
    for (const early of ['', hasty, `${oldStamp(folder, slug)}x`, oldStamp(folder, other)]) {
      const answer = await signUp(slug, 1, { stampel: early })
      expect(answer.status).toBe(200)
      expect(answer.text).toContain('Stämmer uppgifterna?')
      expect(answer.text.includes('Formuläret skickades ovanligt snabbt')).toBe(early === hasty)
      expect(answer.text).toContain('value="person1@example.se"')
    }
    expect((await signUp(slug, 1, { webbplats: 'https://example.se' })).status).toBe(200)
    expect(await rowsOf(admin, id)).toHaveLength(0)
    expect((await signUp(slug, 1)).status).toBe(303)
    await rowsWhen(id, 1)
  })

  test('with faults is shown again with what was written, and links to what is wrong', async () => {
    const { slug } = await publishEvent(admin, {})
    const answer = await signUp(slug, 1, { epost: 'ingen "adress"' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#epost"')
    expect(answer.text).toContain('ingen &quot;adress&quot;')
  })

  test.each<[string, Record<string, unknown>, number, string]>([
    ['before it opens', { opensAt: new Date(Date.now() + 86_400_000).toISOString() }, 409, 'Anmälan har inte öppnat än'],
    ['after it has closed', { opensAt: '2026-01-01T08:00:00.000Z', closesAt: '2026-01-02T08:00:00.000Z' }, 409, 'Anmälan har stängt'],
    ['when it is full, without a list', { seats: 3, reservedSeats: 3 }, 409, 'Någon annan hann före till den sista platsen'],
  ])('%s says so, and keeps what was written', async (_, signup, status, words) => {
    const { slug } = await publishEvent(admin, signup)
    const answer = await signUp(slug, 1)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })

  test('is only for events that have one', async () => {
    const { slug } = await publishEvent(admin, { way: 'none' })
    expect((await signUp(slug, 1)).status).toBe(404)
    expect((await signUp('finns-inte', 1)).status).toBe(404)
  })

  test('signs up one party: another with the same form is asked to look it over, and loses nothing', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 5 })
    const stampel = oldStamp(folder, slug)
    const first = await signUp(slug, 1, { stampel })
    const second = await signUp(slug, 2, { stampel })
    expect([second.status, second.text.includes('Formuläret har redan använts')]).toEqual([200, true])
    expect(second.text).toContain('value="person2@example.se"')
    // Sent twice by the same person it is the same sign-up.
    expect((await signUp(slug, 1, { stampel })).location).toBe(first.location)
    await rowsWhen(id, 1)
    const fresh = /name="stampel" value="([^"]+)"/.exec(second.text)?.[1] ?? ''
    expect(tokensOf(folder).stampIn(fresh, slug, Date.now())).not.toBeNull()
    expect((await signUp(slug, 2, { stampel: oldStamp(folder, slug) })).status).toBe(303)
  })

  test('signs up one of many who send the same form at once', async () => {
    const { id, slug } = await publishEvent(admin, {})
    const stampel = oldStamp(folder, slug)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signUp(slug, i, { stampel })))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    await rowsWhen(id, 1)
  })

  test('that was refused can be sent again', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 1, largestParty: 2 })
    const stampel = oldStamp(folder, slug)
    expect((await signUp(slug, 1, { stampel, 'medfoljande[]': ['Bo'] })).status).toBe(409)
    expect((await signUp(slug, 1, { stampel })).status).toBe(303)
    await rowsWhen(id, 1)
  })

  test('with the address of somebody else gets the answer that a first one gets', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 4, largestParty: 3, hasWaitingList: true })
    await signUp(slug, 1, { 'medfoljande[]': ['Bo', 'Eva'] })
    // The size is that of the form, not of the party that is signed up.
    expect(receiptOf(await signUp(slug, 1))).toMatchObject({ state: 'seated', position: null, size: 1 })
    await signUp(slug, 2)
    await signUp(slug, 3)
    expect(receiptOf(await signUp(slug, 1))).toMatchObject({ state: 'waiting', position: 2, size: 1 })
    expect(receiptOf(await signUp(slug, 4))).toMatchObject({ state: 'waiting', position: 2, size: 1 })
    await rowsWhen(id, 4)
  })

  test('from the same address again gets the same receipt, and no second seat', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 5 })
    const [first, again] = [await signUp(slug, 1), await signUp(slug, 1, { epost: ' PERSON1@example.se', namn: 'Någon annan' })]
    expect(again.location).toBe(first.location)
    expect((await rowsWhen(id, 1))[0]).toMatchObject({ name: 'Person 1', status: 'seated' })
    expect((await seatsOf(server.origin, slug)).left).toBe(4)
  })

  test('seats a party together, and says how many seats there are when they are too many', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 3, largestParty: 3, hasWaitingList: true })
    expect(receiptOf(await signUp(slug, 1, { 'medfoljande[]': ['Bo', 'Eva'] }))).toMatchObject({ state: 'seated', size: 3 })
    expect(receiptOf(await signUp(slug, 2))).toMatchObject({ state: 'waiting', position: 1 })
    const { slug: other } = await publishEvent(admin, { seats: 1, largestParty: 3 })
    const answer = await signUp(other, 1, { 'medfoljande[]': ['Bo'] })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('plats kvar')
    expect((await rowsWhen(id, 2))[0]).toMatchObject({ size: 3 })
  })
})

describe('one’s own address', () => {
  test('shows how it stands, changes nothing by being read, and gives the seat to the next when cancelled', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 1, hasWaitingList: true })
    await signUp(slug, 1)
    await signUp(slug, 2)
    await rowsWhen(id, 2)
    const [mine, theirs] = [await ownAddress(id, 'person1@example.se'), await ownAddress(id, 'person2@example.se')]
    for (const below of ['', 'avboka/', 'uppgifter.json']) expect((await fetch(server.origin + mine + below)).status).toBe(200)
    expect(await (await fetch(server.origin + theirs)).text()).toContain('Du är nummer 1 på reservlistan')
    // Who waits has no seat to give back.
    const [mineAsks, theirsAsks] = [
      await (await fetch(`${server.origin}${mine}avboka/`)).text(),
      await (await fetch(`${server.origin}${theirs}avboka/`)).text(),
    ]
    expect(mineAsks).toContain('Ja, avboka')
    expect(mineAsks).toContain('Platsen går till någon på reservlistan')
    expect(theirsAsks).toContain('Vill du lämna reservlistan')
    expect(theirsAsks).not.toContain('Platsen')
    expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['seated', 'waiting'])

    for (const word of ['constructor', '__proto__', 'toString']) expect((await fetch(`${server.origin}${mine}?klart=${word}`)).status).toBe(200)
    const cancelled = await sendForm(server.origin, `${mine}avboka/`, {})
    expect(await (await fetch(server.origin + cancelled.location)).text()).toContain('Din anmälan är avbokad')
    // Nothing is left to cancel.
    const askedAgain = await (await fetch(`${server.origin}${mine}avboka/`)).text()
    expect([askedAgain.includes('Ja, avboka'), askedAgain.includes('Du är inte anmäld längre')]).toEqual([false, true])
    await eventually(async () => expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['cancelled', 'offered']))
    expect(await (await fetch(server.origin + theirs)).text()).toContain('Tacka ja till platsen')
    const accepted = await sendForm(server.origin, `${theirs}tacka-ja/`, {})
    expect(accepted.location).toContain('klart=tackatja')
    // Twice is once.
    expect((await sendForm(server.origin, `${theirs}tacka-ja/`, {})).location).toContain('klart=tackatja')
    await eventually(async () => expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['cancelled', 'seated']))
  })

  test('is nobody else’s: another signature opens nothing', async () => {
    const { id, slug } = await publishEvent(admin, {})
    await signUp(slug, 1)
    await rowsWhen(id, 1)
    const mine = await ownAddress(id, 'person1@example.se')
    const forged = mine.replace(/.\/$/, (end) => (end.startsWith('A') ? 'B/' : 'A/'))
    expect((await fetch(server.origin + forged)).status).toBe(404)
    expect((await sendForm(server.origin, `${forged}avboka/`, {})).status).toBe(404)
  })

  test('is in a window of its own, and is told to no other site', async () => {
    const { id, slug } = await publishEvent(admin, {})
    await signUp(slug, 1)
    await rowsWhen(id, 1)
    const { headers } = await fetch(server.origin + (await ownAddress(id, 'person1@example.se')))
    expect([headers.get('referrer-policy'), headers.get('cross-origin-opener-policy')]).toEqual(['same-origin', 'same-origin'])
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex'])
  })

  test('takes new answers, and refuses those that are wrong with what was written', async () => {
    const questions = [{ label: 'Mat', kind: 'line', purpose: 'För köket', isRequired: true, isSensitive: true }]
    const { id, slug } = await publishEvent(admin, { questions })
    await signUp(slug, 1, { 'fraga-mat': 'Allt' })
    await rowsWhen(id, 1)
    const mine = await ownAddress(id, 'person1@example.se')
    const wrong = await sendForm(server.origin, `${mine}andra/`, { namn: 'Nytt Namn', 'fraga-mat': '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="Nytt Namn"')
    const right = await sendForm(server.origin, `${mine}andra/`, { namn: 'Nytt Namn', 'fraga-mat': 'Inga nötter', epost: 'annan@example.se' })
    expect(right.location).toContain('klart=andrat')
    const page = await (await fetch(server.origin + mine)).text()
    expect(page).toContain('Inga nötter')
    expect(await rowsOf(admin, id)).toMatchObject([{ name: 'Nytt Namn', email: 'person1@example.se' }])
  })

  test('tells of a change once, and of none when the same is saved again', async () => {
    const { id, slug } = await publishEvent(admin, {})
    await signUp(slug, 1)
    await rowsWhen(id, 1)
    const mine = await ownAddress(id, 'person1@example.se')
    const letters = async () => (await admin.get(`/api/letters?where[event][equals]=${id}&depth=0`)).body.totalDocs
    const save = (name: string) => sendForm(server.origin, `${mine}andra/`, { namn: name })
    await save('Nytt Namn')
    await eventually(async () => expect(await letters()).toBe(2))
    expect((await save('Nytt Namn')).location).toContain('klart=andrat')
    await save('Ännu Nyare')
    await eventually(async () => expect(await letters()).toBe(3))
  })
})

test('one’s own data holds all that is stored: sessions by their titles, letters without keys, and earlier versions', async () => {
  const programme = [{ from: '10.00', title: 'Verkstad A', isChosen: true }]
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const occasions = [{ startsAt: `${day}T06:00:00.000Z`, endsAt: `${day}T18:00:00.000Z` }]
  const { id, slug } = await publishEvent(admin, {}, { occasions, programme })
  await signUp(slug, 1, { 'pass-1': 'verkstad-a' })
  await rowsWhen(id, 1)
  const mine = await ownAddress(id, 'person1@example.se')
  const read = async () => (await fetch(`${server.origin}${mine}uppgifter.json`)).json() as Promise<Record<string, unknown>>
  await eventually(async () => expect((await read()).mejl).toHaveLength(1))
  const data = await read()
  expect(Object.keys(data)).toEqual(['anmalan', 'pass', 'incheckningar', 'mejl', 'tidigareVersioner', 'evenemang', 'visas'])
  expect(data).toMatchObject({
    anmalan: { name: 'Person 1', email: 'person1@example.se', status: 'seated', note: null },
    pass: [{ titel: 'Verkstad A' }],
    incheckningar: [],
    mejl: [{ till: 'person1@example.se' }],
  })
  const token = mine.split('/')[2] ?? ''
  expect(token).toContain('.')
  expect(JSON.stringify(data)).not.toContain(token)
  expect(JSON.stringify(data)).not.toContain(token.split('.')[0])
})

test('a form says who is responsible, why, on what ground, for how long and whom to complain to', async () => {
  const { slug } = await publishEvent(admin, {})
  const form = async () => (await fetch(`${server.origin}/anmalan/${slug}/`)).text()
  const bare = await form()
  for (const words of ['Så behandlar vi dina personuppgifter', 'Integritetsskyddsmyndigheten', 'att invända mot den']) expect(bare).toContain(words)
  // What the settings do not say is not made up.
  expect(bare).not.toContain('artikel 6.1')
  expect(bare).not.toContain('<dt>Dataskyddsombud</dt>')
  const site = (await admin.get('/api/globals/site?depth=0')).body
  const privacy = { controller: 'Regionstyrelsen', ground: 'public-interest', officerEmail: 'dso@example.se' }
  expect((await admin.post('/api/globals/site', { name: site.name ?? 'Viskadalsregionen', privacy })).status).toBe(200)
  await eventually(async () => {
    const told = await form()
    for (const words of ['Regionstyrelsen', 'artikel 6.1 e', 'mailto:dso@example.se']) expect(told).toContain(words)
  })
})

describe('an address that has to be confirmed', () => {
  test('holds the seat until a button is pressed on the own page, and reading the page presses none', async () => {
    const { id, slug } = await publishEvent(admin, { seats: 1, hasWaitingList: true, confirmsAddress: true })
    const answer = await signUp(slug, 1)
    expect(receiptOf(answer)).toMatchObject({ state: 'unconfirmed', size: 1 })
    expect(await (await fetch(server.origin + answer.location)).text()).toContain('Nästan klart: bekräfta din anmälan')
    expect((await seatsOf(server.origin, slug)).left).toBe(0)
    expect(receiptOf(await signUp(slug, 2))).toMatchObject({ state: 'waiting', position: 1 })
    await rowsWhen(id, 2)
    const mine = await ownAddress(id, 'person1@example.se')
    expect(await (await fetch(server.origin + mine)).text()).toContain('Bekräfta anmälan')
    expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['unconfirmed', 'waiting'])

    const confirmed = await sendForm(server.origin, `${mine}bekrafta/`, {})
    expect(await (await fetch(server.origin + confirmed.location)).text()).toContain('Anmälan är bekräftad')
    expect((await sendForm(server.origin, `${mine}bekrafta/`, {})).location).toContain('klart=bekraftad')
    await eventually(async () => expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['seated', 'waiting']))
    const letters = (await admin.get(`/api/letters?where[to][equals]=person1@example.se&where[event][equals]=${id}&sort=id&depth=0`)).body.docs ?? []
    expect(letters.map(({ subject }) => String(subject).split(':')[0])).toEqual(['Bekräfta din anmälan', 'Du har plats'])
  })

  test('is confirmed by nobody without its own link', async () => {
    const { id, slug } = await publishEvent(admin, { confirmsAddress: true })
    await signUp(slug, 1)
    await rowsWhen(id, 1)
    const forged = (await ownAddress(id, 'person1@example.se')).replace(/.\/$/, (end) => (end.startsWith('A') ? 'B/' : 'A/'))
    expect((await sendForm(server.origin, `${forged}bekrafta/`, {})).status).toBe(404)
    expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['unconfirmed'])
  })
})

test('more seats, saved by an editor, are offered at once to those who wait', async () => {
  const { id, slug } = await publishEvent(admin, { seats: 1, hasWaitingList: true })
  for (const i of [1, 2, 3]) await signUp(slug, i)
  await rowsWhen(id, 3)
  await admin.change('events', id, { signup: { way: 'form', seats: 2, hasWaitingList: true } })
  await eventually(async () => expect((await rowsOf(admin, id)).map(({ status }) => status)).toEqual(['seated', 'offered', 'waiting']))
})

test('nothing that was sent is in what the server prints, and no list of participants is public', async () => {
  const { slug } = await publishEvent(admin, {})
  await signUp(slug, 77, { namn: 'Hemliga Namnet' })
  expect(server.output()).not.toContain('person77@example.se')
  for (const at of ['/api/signups', '/api/seatings', '/api/letters', '/api/arrivals']) expect((await fetch(server.origin + at)).status).toBe(403)
  const site = path.join(folder, 'site')
  const files = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'))
  expect(files).toContain('index.html')
  for (const name of files) expect(await readFile(path.join(site, name), 'utf8')).not.toContain('Hemliga Namnet')
})
