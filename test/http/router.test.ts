import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { filteredPath, LISTS, SEARCH, SIGNUPS } from '../../src/domain/paths/paths.ts'
import { CHECK_IN_SCRIPT, CHECK_IN_WORKER, PARTICIPANTS, STYLESHEET } from '../../src/http/participants/paths.ts'
import { isReady, ROUTES, routerOf } from '../../src/http/router.ts'
import { ReadyServices, type Services } from '../../src/http/services.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

let server = createServer()
afterEach(() => new Promise((resolve) => server.close(resolve)))

/** A server with the given services. Returns its origin. */
async function serverWith(services: Partial<Services>): Promise<string> {
  server = createServer(routerOf(new ReadyServices(services), { isHttps: false }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const serviceFor = (pathname: string) => ROUTES.find(({ matches }) => matches(pathname))?.needs

describe('the table of routes', () => {
  it.each<[string, keyof Services | null]>([
    ['/healthz', 'health'],
    ['/healthz/', 'site'],
    ['/api', 'api'],
    ['/api/news/1', 'api'],
    ['/apirolig/', 'site'],
    ['/admin', 'admin'],
    ['/admin/login', 'admin'],
    ['/administration/', 'site'],
    ['/_next/static/x.js', 'admin'],
    ['/forhandsvisning', 'preview'],
    ['/forhandsvisning/pages/1/', 'preview'],
    [SIGNUPS, 'signups'],
    [SIGNUPS.slice(0, -1), 'signups'],
    [`${SIGNUPS}fokusdagen/platser.json`, 'signups'],
    [SEARCH, 'search'],
    [SEARCH.slice(0, -1), 'site'],
    [`${SEARCH}forslag`, 'search'],
    [`${SEARCH}forslag/`, 'search'],
    [`${SEARCH}annat/`, 'site'],
    [filteredPath(LISTS.calls), 'search'],
    [filteredPath(LISTS.projects), 'search'],
    [`${LISTS.news}urval/2026.json`, 'site'],
    ['/utlysningar/stod/var-2026/ansok/', 'application'],
    ['/utlysningar/stod/var-2026/ansok', 'application'],
    ['/utlysningar/stod/var-2026/', 'site'],
    ['/utlysningar/stod/a.b/ansok/', 'site'],
    [STYLESHEET, null],
    [CHECK_IN_SCRIPT, null],
    [CHECK_IN_WORKER, null],
    [PARTICIPANTS, 'participants'],
    [PARTICIPANTS.slice(0, -1), 'participants'],
    [`${PARTICIPANTS}1/stilxcss`, 'participants'],
    ['/.well-known/security.txt', 'securityContact'],
    ['/.well-known/annat', 'site'],
    ['/', 'site'],
    ['/aktuellt/', 'site'],
    ['//admin', 'site'],
    ['http://example.se/admin', 'site'],
  ])('answers %s with %s', (pathname, service) => {
    expect(serviceFor(pathname)).toBe(service)
  })

  it('is ready once every service is', () => {
    const needs = ROUTES.flatMap((route) => (route.needs === null ? [] : [route.needs]))
    const services = new ReadyServices({})
    for (const name of needs) {
      expect(isReady(services), name).toBe(false)
      services.add({ [name]: {} })
    }
    expect(isReady(services)).toBe(true)
  })
})

describe('while the process starts', () => {
  it.each([
    ['/api/news', 'Torget startar. Försök igen om en liten stund.'],
    ['/admin', 'Torget startar. Försök igen om en liten stund.'],
    ['/forhandsvisning/pages/1/', 'Förhandsvisningen är inte redo'],
    ['/anmalan/fokusdagen/', 'Sidan kan inte visas just nu'],
    ['/sok/', 'Sökningen är inte redo'],
    ['/sok/forslag', 'Sökningen håller på att starta.'],
    ['/projekt/urval/', 'Listan kan inte visas just nu'],
    ['/utlysningar/stod/var/ansok/', 'Sidan kan inte visas just nu'],
    ['/deltagare/', 'Sidan är inte redo'],
  ])('%s answers 503 and says when to come back', async (path, words) => {
    const origin = await serverWith({})
    const response = await fetch(origin + path)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.text()).toContain(words)
  })

  it('the style sheet of staff pages is there', async () => {
    const response = await fetch((await serverWith({})) + STYLESHEET)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  })

  it('a path that no file answers is not said to be missing', async () => {
    const folder = await temporaryFolder({ 'kalender/index.html': 'kalender' })
    const origin = await serverWith({ site: { folder, formerAddress: async () => 'unknown' } })
    expect((await fetch(`${origin}/kalender`)).status).toBe(200)
    const response = await fetch(`${origin}/finns-kanske/`)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  })
})

describe('a method that a path does not take', () => {
  it.each([
    ['/sok/', 'POST', 'GET, HEAD'],
    ['/projekt/urval/', 'PUT', 'GET, HEAD'],
    ['/anmalan/fokusdagen/', 'DELETE', 'GET, HEAD, POST'],
    ['/deltagare/1/', 'PATCH', 'GET, HEAD, POST'],
    ['/deltagare/stil.css', 'POST', 'GET, HEAD'],
    ['/aktuellt/', 'POST', 'GET, HEAD'],
  ])('%s %s is answered with 405', async (path, method, allowed) => {
    const response = await fetch((await serverWith({})) + path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed])
  })
})

it('a fault of the server is answered in Swedish, with the reference of what is logged', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const fault = new Error('broken')
  const api = async (_request: IncomingMessage, _response: ServerResponse) => {
    throw fault
  }
  const response = await fetch(`${await serverWith({ api })}/api/news`)
  const [, reference] = /^Något gick fel hos oss\. Försök igen om en stund\. Referens: ([0-9a-f]{8})$/.exec(await response.text()) ?? []
  expect(response.status).toBe(500)
  expect(logged).toHaveBeenCalledWith(expect.stringMatching(new RegExp(`^Referens ${reference}: Error: broken\n`)))
})
