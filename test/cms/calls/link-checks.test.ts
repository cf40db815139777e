import { handleEndpoints, type Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../../src/cms/access/roles.ts'
import { ApplicationCard } from '../../../src/cms/admin/calls/ApplicationCard.tsx'
import { checkDueLinks, checkedLinksOf, failingLinks } from '../../../src/cms/calls/link-checks.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { callWithForm, changeCall } from '../call-with-form.ts'
import { openTestCms } from '../open-cms.ts'
import { tokenIn } from '../rest-client.ts'

const HOUR = 60 * 60_000
/** A Thursday at noon. */
const NOON = fromSwedishClock(2026, 11, 26, 12)
const iso = (at: number) => new Date(at).toISOString()

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  await payload.updateGlobal({ slug: 'site', data: { name: 'Kontoret', applicationHosts: [{ host: 'ansok.example.se' }] }, overrideAccess: true })
})
afterAll(() => cms?.remove())
beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'funding-calls', where: {} })
  await payload.db.deleteMany({ collection: 'application-checks', where: {} })
})

/** Checks the links that are due at an instant. `faults` are the links that fail, with their reasons. Returns the checked links, sorted. */
async function checkLinks(
  now: number,
  faults: Readonly<Record<string, string>> = {},
  parts: Partial<Parameters<typeof checkDueLinks>[0]> = {},
): Promise<readonly string[]> {
  const tried: string[] = []
  const probe = async (url: string) => {
    tried.push(url)
    return faults[url] ?? null
  }
  await checkDueLinks({ payload, clock: () => now, probe, confirm: () => Promise.resolve(), ...parts }, () => false)
  return tried.sort()
}
const rows = async () => (await payload.db.find({ collection: 'application-checks', where: {}, sort: 'key', pagination: false })).docs as object[]
const round = (slug: string, opensIn: number, closesIn: number) => ({
  ...{ title: slug, slug, opensAt: iso(NOON + opensIn * HOUR), opensAt_tz: 'Europe/Stockholm' },
  ...{ closesAt: iso(NOON + closesIn * HOUR), closesAt_tz: 'Europe/Stockholm' },
})
const OPEN = round('oppen', -24, 240)
const URL_OF = (call: string, of = 'oppen') => `https://ansok.example.se/${call}/${of}`

describe('an application host', () => {
  const hosts = (names: readonly string[], context = {}) =>
    payload.updateGlobal({ slug: 'site', data: { applicationHosts: names.map((host) => ({ host })) }, overrideAccess: true, context })
  const open = () => ({ ...round('nu', 0, 0), opensAt: iso(Date.now() - HOUR), closesAt: iso(Date.now() + HOUR) })
  const BOTH = ['ansok.example.se', 'nytt.example.se']

  test('can’t be removed while an open published call links to it, and the refusal names the call', async () => {
    const call = await callWithForm(payload, 'medel', { title: 'Medel för kör', rounds: [open()] })
    await hosts(BOTH)
    await expect(hosts(['nytt.example.se'])).rejects.toThrow('”Medel för kör”')
    await changeCall(payload, call, { applicationTemplate: 'https://nytt.example.se/{call}' })
    await hosts(['nytt.example.se'])
    await hosts(BOTH)
  })

  test.each([
    ['that has closed', { rounds: [{ ...open(), opensAt: iso(Date.now() - 9 * HOUR), closesAt: iso(Date.now() - HOUR) }] }],
    ['that is withdrawn', { rounds: [{ ...open(), withdrawn: 'Pengarna räckte inte.' }] }],
    ['that is a draft', { rounds: [open()], _status: 'draft' as const }],
  ])('can be removed when only a call %s links to it', async (_, parts) => {
    await callWithForm(payload, 'forbi', parts)
    await hosts([])
    await hosts(['ansok.example.se'])
  })
})

test('a link is checked once while its round is open or opens soon, and its row has the result', async () => {
  const call = await callWithForm(payload, 'medel', {
    rounds: [OPEN, round('snart', 72, 240), round('sen', 24 * 20, 24 * 30), round('forbi', -240, -24)],
  })
  await callWithForm(payload, 'utkast', { rounds: [OPEN], _status: 'draft' })
  await callWithForm(payload, 'pausad', { rounds: [OPEN], applicationPaused: 'Systemet uppdateras.' })
  await callWithForm(payload, 'utan', { rounds: [OPEN], applicationTemplate: null })
  expect(await checkLinks(NOON, { [URL_OF('medel', 'snart')]: 'svarar 404' })).toEqual([URL_OF('medel'), URL_OF('medel', 'snart')])
  expect(await checkLinks(NOON + HOUR - 1)).toEqual([])
  expect(await rows()).toMatchObject([
    { key: `${call}/oppen`, call, url: URL_OF('medel'), triedAt: iso(NOON), fault: null, failedSince: null },
    { key: `${call}/snart`, call, url: URL_OF('medel', 'snart'), triedAt: iso(NOON), fault: 'svarar 404', failedSince: iso(NOON) },
  ])
})

test('a link that goes on failing keeps the instant of its first failure, until it works', async () => {
  await callWithForm(payload, 'medel', { rounds: [OPEN] })
  await checkLinks(NOON, { [URL_OF('medel')]: 'svarar 404' })
  await checkLinks(NOON + HOUR, { [URL_OF('medel')]: 'svarar 500' })
  expect(await rows()).toMatchObject([{ fault: 'svarar 500', triedAt: iso(NOON + HOUR), failedSince: iso(NOON) }])
  await checkLinks(NOON + 2 * HOUR)
  expect(await rows()).toMatchObject([{ fault: null, triedAt: iso(NOON + 2 * HOUR), failedSince: null }])
  expect(await checkLinks(NOON + 3 * HOUR)).toEqual([])
  expect(await checkLinks(fromSwedishClock(2026, 11, 27, 7))).toEqual([URL_OF('medel')])
})

test('a published new address is checked at once, and that of a draft isn’t', async () => {
  const call = await callWithForm(payload, 'medel', { rounds: [OPEN] })
  await checkLinks(NOON)
  await payload.update({
    collection: 'funding-calls',
    id: call,
    draft: true,
    data: { applicationTemplate: 'https://ansok.example.se/utkast', _status: 'draft' },
    overrideAccess: true,
  })
  expect(await checkLinks(NOON + 1)).toEqual([])
  await changeCall(payload, call, { applicationTemplate: 'https://ansok.example.se/ny/{round}' })
  expect(await checkedLinksOf(payload, call, NOON)).toMatchObject([{ standing: { kind: 'untried' } }])
  expect(await checkLinks(NOON + 1)).toEqual(['https://ansok.example.se/ny/oppen'])
  expect(await rows()).toMatchObject([{ url: 'https://ansok.example.se/ny/oppen', triedAt: iso(NOON + 1) }])
})

describe('the row of a link is removed when its round', () => {
  test.each<[string, (call: string) => Promise<unknown>, number]>([
    ['closes', async () => undefined, NOON + 240 * HOUR],
    ['is paused', (call) => changeCall(payload, call, { applicationPaused: 'Systemet uppdateras.' }), NOON],
    ['is unpublished', (call) => payload.update({ collection: 'funding-calls', id: call, data: { _status: 'draft' }, overrideAccess: true }), NOON],
    ['is put in the bin', (call) => changeCall(payload, call, { deletedAt: iso(NOON) }), NOON],
    ['has been replaced', (call) => changeCall(payload, call, { rounds: [{ ...OPEN, slug: 'annan' }] }), NOON],
  ])('%s', async (_, change, now) => {
    const call = await callWithForm(payload, 'medel', { rounds: [OPEN] })
    await checkLinks(NOON, { [URL_OF('medel')]: 'svarar 404' })
    await change(call)
    expect(await failingLinks(payload, now)).toEqual([])
    await checkLinks(now)
    expect((await rows()).filter((row) => 'key' in row && row.key === `${call}/oppen`)).toEqual([])
  })
})

test('a process that has lost the lease stores no result', async () => {
  await callWithForm(payload, 'medel', { rounds: [OPEN] })
  const confirm = () => Promise.reject(new Error('Another process has taken over'))
  await expect(checkLinks(NOON, {}, { confirm })).rejects.toThrow('Another process')
  expect(await rows()).toEqual([])
})

test('the dashboard lists only failing links, with their call and round', async () => {
  await callWithForm(payload, 'valskott', { rounds: [OPEN] })
  const call = await callWithForm(payload, 'trasig', { rounds: [OPEN] })
  await checkLinks(NOON, { [URL_OF('trasig')]: 'svarar 404' })
  expect(await failingLinks(payload, NOON)).toEqual([
    {
      ...{ key: `${call}/oppen`, call, title: 'Utlysningen trasig', round: 'oppen', url: URL_OF('trasig') },
      standing: { kind: 'fails', triedAt: NOON, fault: 'svarar 404', since: NOON },
    },
  ])
})

test('the dashboard shows writers a card while a link fails', async () => {
  const html = async (...roles: Role[]) =>
    renderToStaticMarkup(await ApplicationCard({ payload, user: { collection: 'users', roles, mustChangePassword: false } as never }))
  const [opensAt, closesAt] = [iso(Date.now() - HOUR), iso(Date.now() + 72 * HOUR)]
  const call = await callWithForm(payload, 'medel', { rounds: [{ ...OPEN, title: 'Våren', opensAt, closesAt }] })
  await checkLinks(Date.now())
  expect(await html('admin')).toBe('')
  await payload.db.deleteMany({ collection: 'application-checks', where: {} })
  await checkLinks(Date.now(), { [URL_OF('medel')]: 'svarar 404' })
  expect(await html('writer')).toContain(`<a href="/admin/collections/funding-calls/${call}">Utlysningen medel, Våren</a>`)
  expect(await html('publisher')).toContain('Länken till ansökan svarar 404. Så har det varit sedan')
  expect(await html('event-staff')).toBe('')
})

describe('the form of a call', () => {
  async function answer(path: string, init: RequestInit): Promise<Response> {
    const { default: config } = await import('../../../payload.config.ts')
    return handleEndpoints({ config, path, request: new Request(`http://localhost:3000${path}`, init) })
  }
  async function linkStatus(id: string, role: 'writer' | null) {
    const headers = new Headers()
    if (role) {
      const [email, password] = [`${role}@example.se`, 'en riktigt lång mening']
      const roles = [role]
      await payload.db.deleteMany({ collection: 'users', where: {} })
      const user = await payload.create({ collection: 'users', data: { name: role, email, password, roles } as never, overrideAccess: true })
      await payload.db.updateOne({ collection: 'users', id: user.id, data: { mustChangePassword: false } })
      const login = await answer('/api/users/login', {
        method: 'POST',
        body: JSON.stringify({ email, password }),
        headers: { 'Content-Type': 'application/json' },
      })
      headers.set('Authorization', `JWT ${tokenIn(login)}`)
    }
    const response = await answer(`/api/funding-calls/${id}/application-link`, { headers })
    return { status: response.status, body: (await response.json()) as object }
  }

  test('says of each round whether its link works', async () => {
    const [now, later] = [Date.now() - HOUR, Date.now() + 72 * HOUR]
    const live = (slug: string) => ({ ...OPEN, title: `Omgång ${slug}`, slug, opensAt: iso(now), closesAt: iso(later) })
    const call = await callWithForm(payload, 'medel', { rounds: [live('a'), live('b')] })
    await checkLinks(Date.now(), { [URL_OF('medel', 'b')]: 'svarar 404' })
    const { status, body } = await linkStatus(call, 'writer')
    expect(status).toBe(200)
    expect(body).toEqual({
      isProbing: false,
      links: [
        { key: `${call}/a`, kind: 'works', words: expect.stringMatching(/^Omgång a: länken till ansökan fungerar \(provad .*\)\.$/) },
        {
          key: `${call}/b`,
          kind: 'fails',
          words: expect.stringMatching(/^Omgång b: länken till ansökan svarar 404\. Så har det varit sedan .*\. Kontrollera adressen\./),
        },
      ],
    })
  })

  test('says so only to staff, and only of calls that exist', async () => {
    const call = await callWithForm(payload, 'medel', { rounds: [OPEN] })
    expect((await linkStatus(call, null)).status).toBe(403)
    expect((await linkStatus('x', 'writer')).status).toBe(404)
  })
})
