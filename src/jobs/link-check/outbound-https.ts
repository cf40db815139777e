import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { BlockList, isIPv6 } from 'node:net'

/** Networks that are not part of the internet: RFC 6890 and the multicast range. */
const RESERVED_IPV4 = new BlockList()
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
  RESERVED_IPV4.addSubnet(net, length, 'ipv4')
// Every public IPv6 address begins with 2000::/3.
const PUBLIC_IPV6 = new BlockList()
PUBLIC_IPV6.addSubnet('2000::', 3, 'ipv6')

/** Whether a numeric address is reachable on the internet. */
export const isPublicAddress = (address: string) => (isIPv6(address) ? PUBLIC_IPV6.check(address, 'ipv6') : !RESERVED_IPV4.check(address, 'ipv4'))

/** Looks up the addresses of a host, public or not. */
export type LookUp = (hostname: string) => Promise<readonly LookupAddress[]>

/** Looks a host up by the machine's own resolver. */
export const lookUp: LookUp = (hostname) => lookup(hostname, { all: true })

/** A request to a server on the internet. */
interface OutboundRequest {
  readonly method: 'HEAD' | 'GET' | 'POST'
  /** The server's public addresses, at least one. Only these are connected to, whatever the host resolves to by then. */
  readonly addresses: readonly LookupAddress[]
  readonly headers?: Readonly<Record<string, string | number>>
  readonly body?: string
  readonly signal: AbortSignal
}

/** The head of a response: its status and, for a redirect, where it leads. */
export interface ResponseHead {
  readonly status: number
  readonly location: string | null
}

/** Sends a request and reads the head of the response, never the body. */
export type FetchHead = (url: URL, options: OutboundRequest) => Promise<ResponseHead>

/** Sends a request over https and reads the head of the response. Follows no redirect. */
export const fetchHead: FetchHead = (url, { method, addresses, headers = {}, body, signal }) =>
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
