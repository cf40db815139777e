import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerHealth, type Health } from '../../src/http/health.ts'

const WELL: Health = { isReady: true, publishFault: null, letterTrouble: null, warning: null, step: 'klart' }
const TROUBLE = { cause: 'login', since: Date.parse('2026-11-01T08:00:00Z') } as const
const LETTERS = { status: 'failing', since: '2026-11-01T08:00:00.000Z', reason: 'E-postservern godtar inte inloggningen.' }

let state = WELL
const server = createServer((request, response) => answerHealth(() => state, request, response))
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

test.each<[string, Partial<Health>, number, object]>([
  ['all is well', {}, 200, { status: 'ok' }],
  ['the disk is nearly full', { warning: 'Disken är nästan full.' }, 200, { status: 'ok', warning: 'Disken är nästan full.' }],
  ['letters can’t be sent: the site answers all the same', { letterTrouble: TROUBLE }, 200, { status: 'ok', letters: LETTERS }],
  ['a page could not be written', { publishFault: 'Disken är full.' }, 503, { status: 'unavailable', reason: 'Disken är full.' }],
  ['the server starts', { isReady: false, step: 'skriver' }, 503, { status: 'unavailable', reason: 'startar: skriver' }],
  ['both fail', { publishFault: 'x', letterTrouble: TROUBLE }, 503, { status: 'unavailable', reason: 'x', letters: LETTERS }],
])('%s', async (_, parts, status, body) => {
  state = { ...WELL, ...parts }
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`)
  expect([response.status, await response.json()]).toEqual([status, body])
})
