import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

let server: RunningServer
let admin: RestClient
beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  await admin.post('/api/globals/site', { name: 'Kontoret', applicationHosts: [{ host: 'ansok.example.se' }] })
}, 300_000)
afterAll(() => server?.remove())

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const dated = (opens: number, closes: number) => ({ opensAt: inDays(opens), closesAt: inDays(closes) })

let count = 0
/** Where the address of a new call's round leads. */
async function leadsTo(round: object, parts: object = {}): Promise<string> {
  count += 1
  const slug = `stod-${count}`
  const template = 'https://ansok.example.se/ny?utlysning={call}&omgang={round}'
  await admin.create('funding-calls', {
    ...{ title: 'Stöd', slug, lead: 'Det viktigaste.', applicationTemplate: template, _status: 'published' },
    rounds: [{ title: 'Våren', slug: 'var', ...round }],
    ...parts,
  })
  const response = await fetch(`${server.origin}/utlysningar/${slug}/var/ansok/`, { redirect: 'manual' })
  expect(response.headers.get('cache-control')).toBe('no-store')
  return `${response.status} ${response.headers.get('location')?.replace(slug, 'stod').replace(slug, 'stod')}`
}

test('an application path leads into the form while the round is open, and otherwise to the round’s page', async () => {
  expect(await leadsTo(dated(-1, 1))).toBe('302 https://ansok.example.se/ny?utlysning=stod&omgang=var')
  expect(await leadsTo(dated(1, 2))).toBe('302 /utlysningar/stod/var/#ansok')
  expect(await leadsTo(dated(-2, -1))).toBe('302 /utlysningar/stod/var/#ansok')
  expect(await leadsTo(dated(-1, 1), { applicationPaused: 'Systemet ligger nere.' })).toBe('302 /utlysningar/stod/var/#ansok')
})

test('an application path of an unknown or unpublished round answers 404', async () => {
  expect((await fetch(`${server.origin}/utlysningar/finns-inte/var/ansok/`, { redirect: 'manual' })).status).toBe(404)
  await admin.create('funding-calls', { title: 'Utkast', slug: 'utkast', lead: 'Ett.', rounds: [{ title: 'Våren', slug: 'var' }], _status: 'draft' })
  expect((await fetch(`${server.origin}/utlysningar/utkast/var/ansok/`, { redirect: 'manual' })).status).toBe(404)
})

test('many follow the link of a round at once, and a pause is seen within a second', async () => {
  const slug = 'rusning'
  const { id } = await admin.create('funding-calls', {
    ...{ title: 'Rusning', slug, lead: 'Det viktigaste.', applicationTemplate: 'https://ansok.example.se/ny', _status: 'published' },
    rounds: [{ title: 'Våren', slug: 'var', ...dated(-1, 1) }],
  })
  const follow = async () => (await fetch(`${server.origin}/utlysningar/${slug}/var/ansok/`, { redirect: 'manual' })).headers.get('location')
  expect(new Set(await Promise.all(Array.from({ length: 200 }, follow)))).toEqual(new Set(['https://ansok.example.se/ny']))
  await admin.change('funding-calls', id, { applicationPaused: 'Systemet ligger nere.', _status: 'published' })
  await expect.poll(follow, { timeout: 10_000, interval: 20 }).toBe('/utlysningar/rusning/var/#ansok')
})
