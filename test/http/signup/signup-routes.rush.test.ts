import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministrator, type RestClient } from '../../cms/rest-client.ts'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { oldStamp, publishEvent, sendForm } from './signup-client.ts'

let server: RunningServer
let admin: RestClient
beforeAll(async () => {
  server = await startServer({ SIGNUPS_PER_MINUTE: '100000', SIGNUPS_PER_EVENT: '100000', TRUSTED_PROXIES: '127.0.0.1' })
  admin = await firstAdministrator(server)
}, 300_000)
afterAll(() => server?.remove())

const networkOf = (i: number) => `198.51.${100 + Math.floor(i / 250)}.${i % 250}`

interface ReadPage {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly text: string
}

/** Reads a page over a connection of its own, as the browser of a visitor in a network. */
function readPage(path: string, network: string): Promise<ReadPage> {
  return new Promise((resolve, reject) => {
    const asking = request(server.origin + path, { agent: false, headers: { 'X-Forwarded-For': network } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text })
      })
    })
    asking.once('error', reject)
    asking.end()
  })
}

test('a thousand visitors who ask for the form at once all get it', async () => {
  const { slug } = await publishEvent(admin, { seats: 150 })
  const pages = await Promise.all(Array.from({ length: 1000 }, (_, i) => readPage(`/anmalan/${slug}/`, networkOf(i))))
  expect(pages.filter(({ status }) => status !== 200)).toEqual([])
}, 120_000)

test('one network with very many requests is refused in Swedish, and others are served meanwhile', async () => {
  const { slug } = await publishEvent(admin, { seats: 150 })
  let isServed = false
  const flood = Array.from({ length: 400 }, async () => {
    const page = await readPage(`/anmalan/${slug}/`, '203.0.113.1')
    return { ...page, isBeforeOther: !isServed }
  })
  // The queue of the network is full when it is refused.
  await Promise.race(flood.map((page) => page.then(({ status }) => (status === 503 ? undefined : new Promise(() => undefined)))))
  const other = await readPage(`/anmalan/${slug}/`, '203.0.113.2')
  isServed = true
  expect(other.status).toBe(200)
  const pages = await Promise.all(flood)
  const refused = pages.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(100)
  expect(refused[0]).toMatchObject({ retryAfter: '5', text: expect.stringContaining('Vänta några sekunder och ladda om sidan.') })
  // The other network does not wait for all of the flood.
  expect(pages.filter(({ status, isBeforeOther }) => status === 200 && isBeforeOther).length).toBeLessThan(100)
}, 120_000)

test('very many who ask for ever new events are refused in turn, and a form that was sent meanwhile is kept whole', async () => {
  const pages = await Promise.all(Array.from({ length: 400 }, (_, i) => readPage(`/anmalan/inget-${i}/platser.json`, '203.0.113.3')))
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404, 503]))
  const forms = await Promise.all(
    Array.from({ length: 300 }, (_, i) => sendForm(server.origin, `/anmalan/inget-mer-${i}/`, { namn: 'Karin "Kajsa" Ek', epost: 'x' })),
  )
  const refused = forms.find(({ status }) => status === 503)
  expect(refused?.text).toContain('<input type="hidden" name="namn" value="Karin &quot;Kajsa&quot; Ek">')
  expect(forms.some(({ status }) => status === 404)).toBe(true)
})

test('a form that is shown again has no more fields than the event’s form', async () => {
  const { slug } = await publishEvent(admin, { largestParty: 4 })
  const fields = {
    namn: 'Karin Ek',
    epost: 'x',
    medfoljande: Array.from({ length: 2000 }, (_, i) => `Person ${i}`),
    stampel: oldStamp(server.dataDir, slug),
  }
  const { status, text } = await sendForm(server.origin, `/anmalan/${slug}/`, fields)
  expect(status).toBe(422)
  expect(text.match(/name="medfoljande\[\]"/g)).toHaveLength(4)
  expect(text).toContain('value="Karin Ek"')
})

test('a form that can’t be shown again in a rush is kept whole and can be sent again', async () => {
  const { slug } = await publishEvent(admin, { largestParty: 4 })
  const fields = { namn: 'Karin "Kajsa" Ek', epost: 'x', medfoljande: ['Bo Lind', 'Eva'], stampel: oldStamp(server.dataDir, slug) }
  const answers = await Promise.all(Array.from({ length: 300 }, () => sendForm(server.origin, `/anmalan/${slug}/`, fields)))
  const refused = answers.find(({ status }) => status === 503)
  for (const [name, value] of [
    ['namn', 'Karin &quot;Kajsa&quot; Ek'],
    ['epost', 'x'],
    ['medfoljande', 'Bo Lind'],
    ['medfoljande', 'Eva'],
    ['stampel', fields.stampel],
  ])
    expect(refused?.text).toContain(`<input type="hidden" name="${name}" value="${value}">`)
  expect(refused?.text).toContain(`<form method="post" action="/anmalan/${slug}/">`)
  expect(refused?.text).toContain('Det du har skrivit är kvar')
}, 120_000)
