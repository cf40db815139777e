import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { fetchHead, isPublicAddress } from '../../../src/jobs/link-check/outbound-https.ts'

test('only the addresses that were looked up are connected to, under the host of the URL', async () => {
  const hellos: string[] = []
  const server = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .once('data', (hello) => {
        hellos.push(hello.toString('latin1'))
        socket.destroy()
      }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const addresses = [{ address: '127.0.0.1', family: 4 }]
  const url = new URL(`https://ansok.example.se:${port}/`)
  await expect(fetchHead(url, { method: 'HEAD', addresses, signal: AbortSignal.timeout(10_000) })).rejects.toThrow()
  expect(hellos).toEqual([expect.stringContaining('ansok.example.se')])
  await expect(fetchHead(url, { method: 'HEAD', addresses: [], signal: AbortSignal.timeout(10_000) })).rejects.toThrow('no address')
  expect(hellos).toHaveLength(1)
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
])('%s is a public address: %s', (address, answer) => expect(isPublicAddress(address)).toBe(answer))
