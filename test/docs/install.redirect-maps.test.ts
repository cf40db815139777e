import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormerAddress } from '../../src/domain/paths/redirects.ts'
import { writeMaps } from '../../src/publisher/output/redirect-files.ts'
import { installedWebServers } from '../processes/find-web-servers.ts'
import { rawResponse } from '../processes/raw-response.ts'
import { type RunningWebServer, startCaddy, startNginx } from '../processes/running-web-server.ts'

const { nginx, caddy } = installedWebServers()
const READERS = [
  { name: 'nginx-files-only.conf', isHere: nginx !== null, start: startNginx },
  { name: 'caddy-files-only.conf', isHere: caddy !== null, start: startCaddy },
] as const

describe.each(READERS.filter(({ isHere }) => isHere))('$name', ({ name, start }) => {
  const strange = ['/å ä;ö/', "/$uri/'#/", '/a"b\\/', '/*:x/', '/~^x/', '/default/', `/${'x'.repeat(1990)}/`]
  const many = Array.from({ length: 5000 }, (_, i) => `/en-ganska-lang-adress-som-har-flyttat-${i}/`)
  let front: RunningWebServer
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'torget-maps-'))
    await writeFile(path.join(folder, '410.html'), 'slut')
    const moved = many.map((from) => [from, { kind: 'moved', to: '/ny å$;"{x}/' }] as const)
    writeMaps(
      path.join(folder, '.redirects'),
      new Map<string, FormerAddress>([...strange.map((from) => [from, { kind: 'gone' }] as const), ...moved]),
    )
    front = await start(name, { folder })
  })
  afterAll(async () => {
    await front?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(strange)('%s has ended', async (address) => {
    for (const way of [address, address.slice(0, -1)]) {
      const { status, body } = await rawResponse(front.origin, way.split('/').map(encodeURIComponent).join('/'))
      expect([status, body.toString('utf8')]).toEqual([410, 'slut'])
    }
  })

  test('many have moved', async () => {
    const { status, headers } = await rawResponse(front.origin, many.at(-1) ?? '')
    expect([status, headers.location?.replace(front.origin, '')]).toEqual([301, '/ny%20%C3%A5%24%3B%22%7Bx%7D/'])
  })
})

if (nginx === null && caddy === null) test.skip('no web server on this machine reads the maps', () => undefined)
