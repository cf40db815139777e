import { Buffer } from 'node:buffer'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ApiResponse, colleague, type Id, PASSWORD, RestClient, tokenIn } from '../../cms/rest-client.ts'
import { startStaffed } from './staffed-server.ts'

let torget: Awaited<ReturnType<typeof startStaffed>>
let admin: RestClient
let staff: RestClient
let writer: RestClient
let event: Id
let path: string

const YEAR = new Date().getUTCFullYear() + 1
const SIGNUP = {
  way: 'form',
  seats: 2,
  hasWaitingList: true,
  largestParty: 2,
  questions: [
    { label: 'Lunch', kind: 'one', choices: 'Kött\nVego', purpose: 'Köket' },
    { label: 'Allergier', kind: 'line', purpose: 'Köket', isSensitive: true },
  ],
}

beforeAll(async () => {
  torget = await startStaffed()
  admin = torget.admin
  staff = (await colleague(admin, 'personal@example.se', ['event-staff'])).client
  writer = (await colleague(admin, 'skribent@example.se', ['writer'])).client
  const made = await admin.create('events', {
    title: `Kurs ${YEAR}`,
    lead: 'Det viktigaste.',
    occasions: [{ startsAt: `${YEAR}-03-01T08:00:00.000Z`, endsAt: `${YEAR}-03-01T15:00:00.000Z` }],
    programme: [{ from: '10.00', title: 'Verkstad A', isChosen: true, seats: 1 }],
    signup: SIGNUP,
    _status: 'published',
  })
  event = made.id
  path = `/deltagare/${event}/`
})
afterAll(() => torget?.remove())

const form = (
  client: RestClient,
  at: string,
  fields: Readonly<Record<string, string>>,
  origin: string | null = torget.origin,
): Promise<ApiResponse> =>
  client.send('POST', at, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(origin === null ? {} : { Origin: origin }) },
  })
const location = ({ headers }: ApiResponse) => headers.get('location') ?? ''
const keyIn = (answer: ApiResponse) => /\/person\/([\w-]+)\//.exec(location(answer))?.[1] ?? ''

let people = 0
/** Adds somebody by hand and returns the key of their sign-up. */
async function added(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  people += 1
  const answer = await form(staff, `${path}ny/`, { namn: `Person ${people}`, epost: `person${people}@example.se`, ...fields })
  expect([answer.status, answer.text]).toEqual([303, ''])
  return keyIn(answer)
}
const seen = async (at: string, client = staff) => (await client.get(at)).text
const taps = (client: RestClient, list: readonly { readonly person: string; readonly isHere: boolean; readonly ago: number }[]) =>
  client.send('POST', `${path}incheckning/`, {
    body: JSON.stringify({ taps: list }),
    headers: { 'Content-Type': 'application/json', Origin: torget.origin },
  })

describe('the pages are', () => {
  const PAGES = ['/deltagare/', '', 'ny/', 'incheckning/', 'lista/', 'namnskyltar/', 'koket/', 'deltagare.csv', 'deltagare.xlsx']
  test.each(PAGES)('%s for event staff and administrators alone, kept by nobody and listed nowhere', async (page) => {
    const at = page.startsWith('/') ? page : path + page
    const statuses = await Promise.all([new RestClient(torget.origin), writer, staff, admin].map(async (client) => (await client.get(at)).status))
    expect(statuses).toEqual([401, 403, 200, 200])
    const { headers } = await staff.get(at)
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow'])
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
  })

  test.each(['/deltagare/999999/', '/deltagare/abc/', '/deltagare/1/person/finns-inte/', '/deltagare/1/annat/', '/deltagare/1/koket/mer/'])(
    'nothing at %s',
    async (at) => expect((await staff.get(at)).status).toBe(404),
  )

  test('the same with and without a slash at the end', async () => {
    const answer = await staff.get(`/deltagare/${event}`)
    expect([answer.status, location(answer)]).toEqual([301, path])
  })
})

test.each([
  ['another site', 'https://example.com'],
  ['nowhere', null],
  ['a hidden place', 'null'],
])('a form from %s changes nothing', async (_, origin) => {
  const answer = await form(staff, `${path}ny/`, { namn: 'Falsk Person', epost: 'falsk@example.se' }, origin)
  expect(answer.status).toBe(403)
  expect(await seen(path)).not.toContain('Falsk Person')
})

test('a participant whom the staff adds gets a seat, even at a full event, and is added once', async () => {
  const fields = { namn: 'Anna <b>Berg', epost: 'anna@example.se', organisation: 'Kommunen', 'fraga-lunch': 'Vego', 'fraga-allergier': 'Nötter' }
  const key = await added(fields)
  const page = await seen(`${path}person/${key}/?klart=tillagd`)
  expect(page).toContain('Anna &lt;b&gt;Berg är tillagd och har plats.')
  expect(page).not.toContain('<b>Berg')
  const again = await form(staff, `${path}ny/`, { ...fields, epost: 'ANNA@example.se ' })
  expect(location(again)).toBe(`${path}person/${key}/?klart=fanns`)
  await added()
  await added()
  expect(await seen(path)).toMatch(/Har plats<\/dt><dd>3 av 2/)
})

test('a form with faults says which, keeps what was written, and adds nobody', async () => {
  const { status, text } = await form(staff, `${path}ny/`, { namn: '', epost: 'fel', organisation: 'Min "organisation"', 'fraga-lunch': 'Fisk' })
  expect(status).toBe(422)
  // The list above the form names each field.
  expect(text).toContain('<a href="#namn">Namn: Fyll i det här.</a>')
  expect(text).toContain('<a href="#epost">E-post: Det ser inte ut som en e-postadress.')
  expect(text).toContain('<a href="#fraga-lunch">Lunch: Välj bland de val som finns.</a>')
  expect(text).toContain('value="Min &quot;organisation&quot;"')
})

test('sensitive answers are shown to event staff alone: on pages, in files, in the kitchen', async () => {
  const key = await added({ namn: 'Känslig Person', 'fraga-allergier': 'Jordgubbar' })
  for (const page of [`person/${key}/`, 'deltagare.csv', 'koket/']) {
    expect(await seen(path + page), page).toContain('Jordgubbar')
    expect(await seen(path + page, admin), page).not.toContain('Jordgubbar')
  }
  // Also when the row is there, and the answers no longer stand beside the seating.
  await vi.waitFor(async () => expect((await staff.get(`/api/signups?where[name][equals]=Känslig Person`)).body.totalDocs).toBe(1), {
    timeout: 10_000,
  })
  expect(await seen(`${path}person/${key}/`)).toContain('Jordgubbar')
  expect(await seen(`${path}person/${key}/`, admin)).not.toContain('Jordgubbar')
})

describe('several participants', () => {
  /** An event with two seats that are taken and three sign-ups that wait, with its path and the keys in order. */
  async function crowded() {
    people += 1
    const startsAt = `${YEAR}-04-01T08:00:00.000Z`
    const made = await admin.create('events', {
      title: `Trångt ${YEAR} ${people}`,
      lead: 'Det viktigaste.',
      occasions: [{ startsAt, endsAt: `${YEAR}-04-01T15:00:00.000Z` }],
      signup: { way: 'form', seats: 2, hasWaitingList: true },
      _status: 'published',
    })
    const keys: string[] = []
    for (const i of [1, 2, 3, 4, 5]) {
      const key = `trangt-${made.id}-${i}-0123456789`
      const details = { organisation: null, organisationKind: null, companions: [], answers: [], sensitiveAnswers: [] }
      await torget.seatService.decide(String(made.id), {
        command: { kind: 'sign-up', id: key, dedupeKey: `${made.id} ${i}`, partySize: 1, sessions: [] },
        pendingSignup: { key, name: `Gäst ${i}`, email: `gast${i}@example.se`, ...details },
      })
      keys.push(key)
    }
    await vi.waitFor(async () => expect((await staff.get(`/api/signups?where[event][equals]=${made.id}`)).body.totalDocs).toBe(5), {
      timeout: 10_000,
    })
    return { id: made.id, at: `/deltagare/${made.id}/`, keys }
  }
  const chosen = (client: RestClient, at: string, keys: readonly string[], verb: string) =>
    client.send('POST', at, {
      body: new URLSearchParams([...keys.map((key) => ['val', key]), ['gor', verb]]).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: torget.origin },
    })
  const letters = async (event: Id) => {
    const { body } = await staff.get(`/api/letters?where[event][equals]=${event}&limit=0&depth=0`)
    return (body.docs ?? []).map((doc) => `${doc.to} ${/^[^:]*/.exec(String(doc.subject))?.[0]}`)
  }

  test('are removed together after one question, without letters, and their seats are offered in order', async () => {
    const { id, at, keys } = await crowded()
    expect(await seen(at)).toContain(`name="val" value="${keys[0]}" aria-label="Välj Gäst 1"`)
    const remove = [keys[0], keys[1], keys[2]] as string[]
    const before = (await letters(id)).length
    const asked = await chosen(staff, `${at}flera/`, remove, '')
    expect(asked.status).toBe(200)
    for (const words of ['Ta bort eller avboka 3 anmälningar?', 'Gäst 3', 'Inga mejl skickas', 'Avboka 3 anmälningar och skicka mejl'])
      expect(asked.text).toContain(words)
    expect(await seen(at)).toContain('Gäst 1')

    const done = await chosen(staff, `${at}flera/`, remove, 'ta-bort')
    expect(location(done)).toBe(`${at}?klart=borttagna&antal=3`)
    const list = await seen(location(done))
    expect(list).toContain('3 anmälningar är borttagna')
    expect([1, 2, 3, 4, 5].map((i) => list.includes(`Gäst ${i}`))).toEqual([false, false, false, true, true])
    await vi.waitFor(async () => expect((await letters(id)).filter((letter) => !letter.startsWith('gast3')).length).toBeGreaterThan(0), {
      timeout: 10_000,
    })
    await vi.waitFor(
      async () => {
        const { body } = await staff.get(`/api/signups?where[event][equals]=${id}&sort=number&depth=0`)
        expect((body.docs ?? []).map(({ name, status }) => `${name} ${status}`)).toEqual(['Gäst 4 offered', 'Gäst 5 offered'])
      },
      { timeout: 10_000 },
    )
    expect(before).toBeLessThanOrEqual(5)
    expect((await letters(id)).filter((letter) => /^gast[123]@/.test(letter))).toEqual([])
  })

  test('that a filter finds are cancelled together, with a letter to each', async () => {
    const { id, at } = await crowded()
    const asked = await chosen(staff, `${at}flera/?sok=g%C3%A4st+1`, [], 'alla')
    expect(asked.text).toContain('Ta bort eller avboka 1 anmälan?')
    const keys = [...asked.text.matchAll(/name="val" value="([^"]+)"/g)].map(([, key]) => key as string)
    expect(location(await chosen(staff, `${at}flera/`, keys, 'avboka'))).toBe(`${at}?klart=avbokade&antal=1`)
    await vi.waitFor(async () => expect((await letters(id)).filter((letter) => letter.startsWith('gast1@'))).toHaveLength(2), { timeout: 10_000 })
  })

  test('are none when nobody is chosen, when it is somebody else’s, or when the form came from elsewhere', async () => {
    const { at, keys } = await crowded()
    expect((await chosen(staff, `${at}flera/`, [], '')).status).toBe(400)
    expect((await chosen(staff, `${path}flera/`, keys, 'ta-bort')).status).toBe(400)
    expect((await chosen(writer, `${at}flera/`, keys, 'ta-bort')).status).toBe(403)
    expect((await form(staff, `${at}flera/`, { val: keys[0] as string, gor: 'ta-bort' }, 'https://annan.example.se')).status).toBe(403)
    expect(await seen(at)).toContain('Gäst 1')
  })
})

test('the kitchen learns no names', async () => {
  await added({ namn: 'Matgäst Matsson', epost: 'matgast@example.se', 'fraga-lunch': 'Kött' })
  const page = await seen(`${path}koket/`)
  expect(page).toContain('Kött')
  expect(page).not.toContain('Matgäst')
})

test('a cancelled participant has no seat, may be given one again, and is removed without a trace', async () => {
  const key = await added({ namn: 'Borta Snart', epost: 'borta@example.se' })
  const page = `${path}person/${key}/`
  await vi.waitFor(async () => expect((await staff.get('/api/signups?where[email][equals]=borta@example.se')).body.totalDocs).toBe(1), {
    timeout: 10_000,
  })
  expect(await seen(`${page}avboka/`)).toContain('Avboka och skicka mejl')
  expect(location(await form(staff, page, { gor: 'avboka' }))).toBe(`${page}?klart=avbokad`)
  expect(await seen(page)).toContain('data-state="cancelled"')
  await form(staff, page, { gor: 'plats' })
  expect(await seen(page)).toContain('data-state="seated"')
  await form(staff, page, { gor: 'spara', namn: 'Borta Nyss', organisation: 'Nya', anteckning: 'Kommer sent' })
  expect(await seen(path)).toContain('Kommer sent')
  await taps(staff, [{ person: `${key}:0`, isHere: true, ago: 0 }])

  expect(await seen(`${page}ta-bort/`)).toContain('Det går inte att ångra.')
  expect(location(await form(staff, page, { gor: 'ta-bort' }))).toBe(`${path}?klart=borttagen`)
  expect((await staff.get(page)).status).toBe(404)
  expect(await seen(path)).not.toContain('Borta Nyss')
  await vi.waitFor(async () => expect((await staff.get('/api/signups?where[email][equals]=borta@example.se')).body.totalDocs).toBe(0), {
    timeout: 10_000,
  })
  const versions = await staff.get('/api/signups/versions?where[version.email][equals]=borta@example.se')
  expect([versions.status, versions.body.totalDocs]).toEqual([200, 0])
  const { body } = await taps(staff, [])
  expect(body.here).not.toContain(`${key}:0`)
})

test('a saved note does not restore a seat that is given up meanwhile', async () => {
  const keys = await Promise.all(Array.from({ length: 6 }, () => added()))
  const row = async (key: string) => (await staff.get(`/api/signups?where[key][equals]=${key}&depth=0`)).body.docs?.[0]
  for (const key of keys) await vi.waitFor(async () => expect((await row(key))?.status).toBe('seated'), 10_000)
  const edit = (key: string) =>
    form(staff, `${path}person/${key}/`, { gor: 'spara', namn: `Ny ${key}`, organisation: '', organisationsslag: 'company', anteckning: 'Ringde' })
  await Promise.all(keys.flatMap((key) => [edit(key), form(staff, `${path}person/${key}/`, { gor: 'avboka' }), edit(key)]))
  for (const key of keys) {
    const wanted = { name: `Ny ${key}`, organisationKind: 'company', note: 'Ringde', status: 'cancelled' }
    await vi.waitFor(async () => expect(await row(key)).toMatchObject(wanted), 10_000)
  }
})

test('a kind of organisation that does not exist is refused, and nothing is saved', async () => {
  const key = await added({ namn: 'Oförändrad' })
  const answer = await form(staff, `${path}person/${key}/`, { gor: 'spara', namn: 'Ändrad', organisationsslag: 'rymdbolag' })
  expect([answer.status, answer.text.includes('Inget sparades')]).toEqual([409, true])
  expect(await seen(`${path}person/${key}/`)).toContain('<h1>Oförändrad</h1>')
})

test.each([
  ['a name', { namn: 'Vinn: https://example.org/x' }, 'ingen webbadress'],
  ['an organisation', { namn: 'Oförändrad', organisation: 'example.org/vinn' }, 'ingen webbadress'],
  ['a name with a sign that can’t be read', { namn: 'Bo\u0007Ek' }, 'tecken som inte går att läsa'],
])('the staff can’t save an address as a name either: %s', async (_, fields, words) => {
  const key = await added({ namn: 'Oförändrad' })
  const answer = await form(staff, `${path}person/${key}/`, { gor: 'spara', ...fields })
  expect([answer.status, answer.text.includes(words)]).toEqual([409, true])
  expect(await seen(`${path}person/${key}/`)).toContain('<h1>Oförändrad</h1>')
})

test('the staff can’t add an address as a name', async () => {
  const answer = await form(staff, `${path}ny/`, { namn: 'https://example.org/x', epost: 'adress@example.se', 'fraga-lunch': 'Kött' })
  expect([answer.status, answer.text.includes('Ingen webbadress får stå här. Skriv bara namnet.')]).toEqual([422, true])
})

test('a participant who gave a seat back and signed up again gets one seat', async () => {
  const fields = { namn: 'Två Gånger', epost: 'tva@example.se' }
  const first = await added(fields)
  await form(staff, `${path}person/${first}/`, { gor: 'avboka' })
  const second = await added(fields)
  expect(second).not.toBe(first)
  expect((await form(staff, `${path}person/${first}/`, { gor: 'plats' })).status).toBe(409)
  expect(await seen(`${path}person/${first}/`)).toContain('data-state="cancelled"')
})

describe('on the reserve list', () => {
  let full: string
  beforeAll(async () => {
    const { id } = await admin.create('events', {
      title: 'Fullt hus',
      lead: 'Det viktigaste.',
      occasions: [{ startsAt: `${YEAR}-03-01T08:00:00.000Z`, endsAt: `${YEAR}-03-01T15:00:00.000Z` }],
      signup: { way: 'form', seats: 1, hasWaitingList: true },
      _status: 'published',
    })
    full = `/deltagare/${id}/`
    for (const key of ['sitter', 'ett', 'tva', 'tre']) {
      const pendingSignup = {
        key,
        name: `Namn ${key}`,
        email: `${key}@example.se`,
        organisation: null,
        organisationKind: null,
        companions: [],
        answers: [],
        sensitiveAnswers: [],
      }
      await torget.seatService.decide(String(id), {
        command: { kind: 'sign-up', id: key, dedupeKey: key, partySize: 1, sessions: [] },
        pendingSignup,
      })
    }
  })
  const inLine = async () =>
    [...(await seen(full)).matchAll(/<a [^>]*>Namn (\w+)<\/a> <span class="state" data-state="waiting">På reservlistan, plats (\d)/g)]
      .map(([, name, n]) => `${n} ${name}`)
      .sort()
  const stateOf = async (key: string) => /<dt>Status<\/dt><dd><span class="state" data-state="(\w+)"/.exec(await seen(`${full}person/${key}/`))?.[1]
  const press = (key: string, gor: string) => form(staff, `${full}person/${key}/`, { gor })

  test('a participant is moved first, given a seat at once, or offered a seat that is given back', async () => {
    expect(await inLine()).toEqual(['1 ett', '2 tva', '3 tre'])
    expect(location(await press('tre', 'forst'))).toContain('klart=forst')
    expect(await inLine()).toEqual(['1 tre', '2 ett', '3 tva'])
    expect(location(await press('tva', 'plats'))).toContain('klart=plats')
    expect([await stateOf('tva'), await inLine()]).toEqual(['seated', ['1 tre', '2 ett']])
    // Two have seats where there is one: the first that is given back is nobody's.
    await press('sitter', 'avboka')
    expect(await inLine()).toEqual(['1 tre', '2 ett'])
    await press('tva', 'avboka')
    expect([await stateOf('tre'), await inLine()]).toEqual(['offered', ['1 ett']])
    expect(await seen(full)).toContain('svarar senast')
    expect(location(await press('tre', 'plats'))).toContain('klart=plats')
    expect(await stateOf('tre')).toBe('seated')
  })

  test('a participant with a seat is not moved, and the page says so', async () => {
    const { status, text } = await press('tre', 'forst')
    expect([status, text.includes('Det går inte')]).toEqual([409, true])
    expect((await press('tre', 'hittat-pa')).status).toBe(400)
  })
})

describe('at the door', () => {
  test('a tap counts once, and of two the one that was made later, in whatever order they come', async () => {
    const person = `${await added()}:0`
    const here = async (...list: Parameters<typeof taps>[1]) => ((await taps(staff, list)).body.here as readonly string[]).includes(person)
    expect(await here({ person, isHere: true, ago: 60_000 }, { person, isHere: true, ago: 60_000 })).toBe(true)
    expect(await here({ person, isHere: false, ago: 30_000 })).toBe(false)
    expect(await here({ person, isHere: true, ago: 45_000 })).toBe(false)
    expect(await here({ person, isHere: true, ago: 10_000 })).toBe(true)
    expect(await here({ person, isHere: false, ago: 20_000 })).toBe(true)
  })

  test('taps on one person from many telephones at once end as the latest of them', async () => {
    const person = `${await added()}:0`
    await Promise.all(Array.from({ length: 12 }, (_, i) => taps(staff, [{ person, isHere: i % 2 === 0, ago: 1_000 + i * 1_000 }])))
    expect((await taps(staff, [])).body.here).toContain(person)
  })

  test('each of a party is checked in by themselves, also without script', async () => {
    const key = await added({ namn: 'Första Sällskap', medfoljande: 'Andra Sällskap' })
    const answer = await form(staff, `${path}incheckning/`, { person: `${key}:1`, gor: 'in', sok: 'sällskap' })
    expect(location(answer)).toBe(`${path}incheckning/?sok=s%C3%A4llskap#${key}%3A1`)
    const { here } = (await taps(staff, [])).body as unknown as { here: readonly string[] }
    expect([here.includes(`${key}:0`), here.includes(`${key}:1`)]).toEqual([false, true])
    await form(staff, `${path}incheckning/`, { person: `${key}:1`, gor: 'ut' })
    expect((await taps(staff, [])).body.here).not.toContain(`${key}:1`)
  })

  test('only people with a seat at the event are checked in', async () => {
    const key = await added()
    await form(staff, `${path}person/${key}/`, { gor: 'avboka' })
    const { status, body } = await taps(staff, [
      { person: `${key}:0`, isHere: true, ago: 0 },
      { person: 'ingen:0', isHere: true, ago: 0 },
    ])
    expect(status).toBe(200)
    for (const person of [`${key}:0`, 'ingen:0']) expect(body.here).not.toContain(person)
  })

  test.each([['{}'], ['[]'], ['{"taps":[{"person":1}]}'], ['nonsense']])('%s is refused as no tap', async (body) => {
    const headers = { 'Content-Type': 'application/json', Origin: torget.origin }
    expect((await staff.send('POST', `${path}incheckning/`, { body, headers })).status).toBe(400)
  })
})

test('the files hold the participants of the filter, and no text that Excel would compute', async () => {
  await added({ namn: '=cmd()|A1', epost: 'formel@example.se', organisation: '+46 70' })
  const { text, headers } = await staff.get(`${path}deltagare.csv?sok=formel`)
  expect(headers.get('content-disposition')).toContain(`deltagare-kurs-${YEAR}.csv`)
  const [head, row, ...rest] = text.replace(/^\uFEFF/, '').split('\r\n')
  expect(head).toMatch(/^Nummer;Status;Plats på reservlistan;Namn;E-post;Organisation;/)
  expect(row).toMatch(/;'=cmd\(\)\|A1;formel@example\.se;'\+46 70;/)
  expect(rest).toEqual([''])

  const response = await fetch(`${torget.origin}${path}deltagare.xlsx?sok=formel`, {
    headers: { Authorization: await tokenOf('personal@example.se') },
  })
  const file = Buffer.from(await response.arrayBuffer())
  expect(file.subarray(0, 2).toString()).toBe('PK')
  const sheet = partOf(file, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  expect(sheet + partOf(file, 'xl/sharedStrings.xml')).toContain('=cmd()|A1')
})

async function tokenOf(email: string): Promise<string> {
  return `JWT ${tokenIn(await new RestClient(torget.origin).post('/api/users/login', { email, password: PASSWORD }))}`
}

/** A part of a ZIP file, as text; empty when it is not there. */
function partOf(file: Buffer, name: string): string {
  const part = unzipSync(file)[name]
  return part ? Buffer.from(part).toString('utf8') : ''
}

test('an event is copied to the year after by those who write, with new rows and a free address', async () => {
  expect((await staff.post(`/api/events/${event}/next-year`)).status).toBe(403)
  expect((await new RestClient(torget.origin).post(`/api/events/${event}/next-year`)).status).toBe(403)
  const made = await writer.post(`/api/events/${event}/next-year`)
  expect([made.status, made.body.doc?.title]).toEqual([201, `Kurs ${YEAR + 1}`])
  const again = await writer.post(`/api/events/${event}/next-year`)
  const read = async (id: unknown) => (await writer.get(`/api/events/${id}?draft=true&depth=0`)).body
  const [first, second, original] = [await read(made.body.doc?.id), await read(again.body.doc?.id), await read(event)]
  expect([first.slug, second.slug]).toEqual([`kurs-${YEAR + 1}`, `kurs-${YEAR + 1}-2`])
  expect([first._status, first.plan, first.occasions]).toEqual(['draft', 'save-the-date', []])
  const ids = (doc: typeof first) => {
    const { programme, signup } = doc as unknown as { programme: { id: string }[]; signup: { questions: { id: string }[] } }
    return [...programme, ...signup.questions].map(({ id }) => id)
  }
  expect(ids(first)).toHaveLength(3)
  expect(new Set([...ids(first), ...ids(second), ...ids(original)]).size).toBe(9)
  for (const id of ['999999', 'x']) expect((await writer.post(`/api/events/${id}/next-year`)).status).toBe(404)
})

describe('the button that logs out', () => {
  const logOut = (client: RestClient, origin: string | null) =>
    client.send('POST', '/deltagare/logga-ut/', {
      body: '',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(origin === null ? {} : { Origin: origin }) },
    })

  test('ends the session, makes the browser forget names, and leads to the login', async () => {
    const client = await staff.login('personal@example.se', PASSWORD)
    expect((await client.get('/deltagare/')).text).toContain('<form method="post" action="/deltagare/logga-ut/"><button>Logga ut</button></form>')
    const answer = await logOut(client, torget.origin)
    expect([answer.status, location(answer)]).toEqual([303, '/admin/login?redirect=%2Fdeltagare%2F'])
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(answer.headers.getSetCookie().join()).toMatch(/^payload-token=; Expires=[^;]+; Path=\/; HttpOnly=true; SameSite=Lax$/)
    expect((await client.get('/deltagare/')).status).toBe(401)
    expect((await staff.get('/deltagare/')).status).toBe(200)
    expect((await logOut(client, torget.origin)).status).toBe(303)
  })

  test('does nothing from another site, by a link, or for somebody who is not logged in', async () => {
    const client = await staff.login('personal@example.se', PASSWORD)
    for (const origin of ['https://annan.example.org', null]) expect((await logOut(client, origin)).status).toBe(403)
    expect((await client.get('/deltagare/logga-ut/')).status).toBe(404)
    expect((await client.get('/deltagare/')).status).toBe(200)
    expect((await new RestClient(torget.origin).get('/deltagare/')).text).not.toContain('Logga ut')
  })
})
