import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministrator, type RestClient } from '../../cms/rest-client.ts'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { oldStamp, publishEvent, sendForm } from './signup-client.ts'

let server: RunningServer
let admin: RestClient
beforeAll(async () => {
  server = await startServer({ SIGNUPS_PER_EVENT: '1', TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' })
  admin = await firstAdministrator(server)
}, 300_000)
afterAll(() => server?.remove())

test('visitors behind trusted proxies are counted one by one, whatever they claim themselves', async () => {
  const { slug } = await publishEvent(admin, {})
  let people = 0
  const statusFrom = async (forwarded: string) => {
    people += 1
    const fields = { namn: `Person ${people}`, epost: `person${people}@example.se`, stampel: oldStamp(server.dataDir, slug) }
    return (await sendForm(server.origin, `/anmalan/${slug}/`, fields, { 'X-Forwarded-For': forwarded })).status
  }
  const statuses: number[] = []
  for (const forwarded of ['198.51.100.1', '198.51.100.2, 10.0.0.5', '198.51.100.1', '203.0.113.7, 198.51.100.2, 10.0.0.6']) {
    statuses.push(await statusFrom(forwarded))
  }
  expect(statuses).toEqual([303, 303, 429, 429])
})
