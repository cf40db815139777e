import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.parse>
type Network = ReturnType<typeof ipaddr.parseCIDR>

const identified = new WeakMap<IncomingMessage, Address | null>()

/** An address without a port, or null for a text that is none. An IPv4 address that is written as an IPv6 one becomes IPv4. */
function addressIn(text: string): Address | null {
  const [, inBrackets, withPort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(text.trim()) ?? []
  const address = inBrackets ?? withPort ?? text.trim()
  // The library also reads forms such as 0x7f.1, which no proxy writes.
  const isWritten = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  return isWritten ? ipaddr.process(address) : null
}

const peerOf = (request: IncomingMessage) => addressIn(request.socket.remoteAddress ?? '')

/** Identifies the clients of requests that come through proxies. */
export class ClientAddresses {
  readonly #trusted: readonly Network[]

  /** `trusted` are the addresses of proxies whose `X-Forwarded-For` is believed, in CIDR notation as `Settings.trustedProxies` has them. */
  constructor(trusted: readonly string[]) {
    this.#trusted = trusted.map((network) => ipaddr.parseCIDR(network))
  }

  /** Notes the address of a request's client, for `clientAddress`. To be called once for each request, before it is answered. */
  identify(request: IncomingMessage): void {
    identified.set(request, this.#clientOf(request))
  }

  /** The first address, from the nearest hop outwards, that is not a trusted proxy's. The peer's own when the header holds no more than a proxy's errors. */
  #clientOf(request: IncomingMessage): Address | null {
    const peer = peerOf(request)
    let client = peer
    const hops = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .reverse()
    for (const hop of hops) {
      if (!this.#isTrusted(client)) return client
      client = addressIn(hop)
      if (client === null) return peer
    }
    return client
  }

  #isTrusted(address: Address | null): boolean {
    return address !== null && this.#trusted.some(([network, bits]) => address.kind() === network.kind() && address.match(network, bits))
  }
}

/**
 * The network of a request's client: an IPv4 address, or the first 64 bits of an IPv6 address, which one household or school has. Returns '' for a
 * connection that is closed already.
 */
export function networkOf(request: IncomingMessage): string {
  const address = identified.get(request) ?? peerOf(request)
  if (address === null) return ''
  return 'parts' in address
    ? `${address.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : address.toString()
}
