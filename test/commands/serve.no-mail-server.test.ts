import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_MAIL_SERVER } from '../../src/words/letters/letters-card.ts'
import { colleague, firstAdministrator, type RestClient } from '../cms/rest-client.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

const ORIGIN = 'https://www.example.se'

describe('a server of an office without a mail server', () => {
  let server: RunningServer
  let admin: RestClient
  beforeAll(async () => {
    server = await startServer({ ORIGIN })
    admin = await firstAdministrator(server)
  })
  afterAll(() => server?.remove())

  test('says at the start that letters reach nobody, and what to set', () => {
    expect(server.output()).toContain(NO_MAIL_SERVER.what)
    expect(server.output()).toContain(NO_MAIL_SERVER.set)
  })

  test('says it on the dashboard, to administrators only', async () => {
    expect((await admin.get('/admin')).text).toContain(NO_MAIL_SERVER.ask)
    const { client: publisher } = await colleague(admin, 'redaktor@example.se', ['publisher', 'event-staff'])
    const seen = await publisher.get('/admin')
    expect([seen.status, seen.text.includes(NO_MAIL_SERVER.ask)]).toEqual([200, false])
  })
})
