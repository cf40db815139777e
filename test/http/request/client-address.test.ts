import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientNetwork } from '../../../src/http/limits/rate-limit.ts'
import { ClientAddresses } from '../../../src/http/request/client-address.ts'

const addresses = new ClientAddresses(['127.0.0.0/8', '::1/128', '10.0.0.0/8', 'fd00::/8'])

/** A request as `node:http` hands it over, from a peer and with an `X-Forwarded-For`. */
const requestFrom = (peer: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress: peer }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test.each<[string, string | undefined, string | undefined, string]>([
  ['a visitor without a proxy is the peer', '192.0.2.1', undefined, '192.0.2.1'],
  ['a visitor can’t name another address', '192.0.2.1', '198.51.100.9', '192.0.2.1'],
  ['a proxy on this machine names the visitor', '127.0.0.1', '198.51.100.9', '198.51.100.9'],
  ['a proxy in another container names the visitor', '10.1.2.3', '198.51.100.9', '198.51.100.9'],
  ['a proxy in another container, by an IPv6 socket', '::ffff:10.1.2.3', '198.51.100.9', '198.51.100.9'],
  ['a proxy by IPv6', 'fd00::7', '198.51.100.9', '198.51.100.9'],
  ['what a visitor wrote before the proxy does not count', '10.1.2.3', '203.0.113.5, 198.51.100.9', '198.51.100.9'],
  ['a trusted address that a visitor wrote does not count', '10.1.2.3', '10.9.9.9, 198.51.100.9', '198.51.100.9'],
  ['several trusted proxies are passed', '127.0.0.1', '203.0.113.5, 198.51.100.9, 10.0.0.2,10.0.0.3', '198.51.100.9'],
  ['a visitor inside the trusted network is the outermost', '127.0.0.1', '10.0.0.9, 10.0.0.2', '10.0.0.9'],
  ['a proxy that names nobody is the visitor itself', '10.1.2.3', undefined, '10.1.2.3'],
  ['an empty header names nobody', '10.1.2.3', '', '10.1.2.3'],
  ['a word is no address', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['an address of odd digits is none', '10.1.2.3', '0x7f.1', '10.1.2.3'],
  ['a malformed hop ends the walk at the peer', '10.1.2.3', '198.51.100.9, garbage, 10.0.0.2', '10.1.2.3'],
  ['words before the visitor’s address do no harm', '10.1.2.3', 'garbage, 198.51.100.9', '198.51.100.9'],
  ['a port is not a part of the address', '10.1.2.3', '198.51.100.9:51234', '198.51.100.9'],
  ['a port after an IPv6 address', '10.1.2.3', '[2001:db8:1:2::9]:51234', '2001:db8:1:2::/64'],
  ['an IPv6 visitor is its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['an IPv6 address in its short form, too', '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['another address of the same network', '2001:db8::2', undefined, '2001:db8:0:0::/64'],
  ['an IPv6 address with a zone', 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ['an IPv4 address written as IPv6 is IPv4', '::ffff:192.0.2.1', undefined, '192.0.2.1'],
  ['an IPv4 address written as IPv6 digits is IPv4', '10.1.2.3', '::ffff:c000:201', '192.0.2.1'],
  ['a closed connection has none', undefined, '198.51.100.9', ''],
])('%s', (_, peer, forwarded, network) => {
  const request = requestFrom(peer, forwarded)
  addresses.identify(request)
  expect(clientNetwork(request)).toBe(network)
})

test('a request that nobody has identified is its peer’s', () => {
  expect(clientNetwork(requestFrom('127.0.0.1', '198.51.100.9'))).toBe('127.0.0.1')
})

test('without trusted proxies every header is ignored', () => {
  const request = requestFrom('127.0.0.1', '198.51.100.9')
  new ClientAddresses([]).identify(request)
  expect(clientNetwork(request)).toBe('127.0.0.1')
})
