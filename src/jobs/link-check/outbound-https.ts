import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { BlockList, isIPv6 } from 'node:net'

/** Addresses that are nobody's on the internet: RFC 6890 and its like. */
const INNER = new BlockList()
for (const [net, length] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INNER.addSubnet(net, length, 'ipv4')
// All that is used on the internet begins with 2000::/3.
const OUTER = new BlockList()
OUTER.addSubnet('2000::', 3, 'ipv6')

/** Whether a number address is one on the internet. */
export const isOuter = (address: string) => (isIPv6(address) ? OUTER.check(address, 'ipv6') : !INNER.check(address, 'ipv4'))

/** Looks up the addresses of a name, whatever they are. */
export type LookUp = (hostname: string) => Promise<readonly LookupAddress[]>

/** Looks a name up as the machine does. */
export const lookUp: LookUp = (hostname) => lookup(hostname, { all: true })

/** What is asked of a server outside. */
export interface Asked {
  readonly method: 'HEAD' | 'GET' | 'POST'
  /** Addresses of the server that were judged to be on the internet, at least one: nothing else is called, whatever its name leads to by then. */
  readonly addresses: readonly LookupAddress[]
  readonly headers?: Readonly<Record<string, string | number>>
  readonly body?: string
  readonly signal: AbortSignal
}

/** What a server answered: where it leads on to, if anywhere, and nothing of the rest. */
export interface Answered {
  readonly status: number
  readonly location: string | null
}

/** Asks a server, and reads no more of its answer than the head. */
export type Ask = (url: URL, asked: Asked) => Promise<Answered>

/** Asks a server over https. Follows no redirect. */
export const ask: Ask = (url, { method, addresses, headers = {}, body, signal }) =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        headers,
        lookup: (_name, options, done) => {
          const [first] = addresses
          if (!first) done(new Error('no address'), [])
          else if (options.all) done(null, [...addresses])
          else done(null, first.address, first.family)
        },
        agent: false,
        signal,
      },
      (response) => {
        response.destroy()
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
