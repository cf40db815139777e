import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Instant } from '../domain/content/content.ts'

/** The number of clients that are remembered, so that a client with ever new addresses can't fill the memory. */
const REMEMBERED = 20_000

/** Limits how often each client may do something within a span of time. Counts are kept in memory only. */
export class RateLimit {
  readonly #most: number
  readonly #within: number
  readonly #times = new Map<string, Instant[]>()

  /** `within` is the span in milliseconds. */
  constructor(most: number, within: number) {
    this.#most = most
    this.#within = within
  }

  /** Whether a client may do it now. If so, it is counted. */
  allows(client: string, now: Instant): boolean {
    const recent = (this.#times.get(client) ?? []).filter((time) => now - time < this.#within && time <= now)
    this.#times.delete(client)
    const isAllowed = recent.length < this.#most
    if (isAllowed) recent.push(now)
    this.#times.set(client, recent)
    for (const oldest of this.#times.keys()) {
      if (this.#times.size <= REMEMBERED) break
      this.#times.delete(oldest)
    }
    return isAllowed
  }
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/

/** The network address of a client. Behind a proxy on this machine it is the last address that the proxy names; of IPv6, the network of one household. */
export function clientNetwork(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? ''
  const forwarded = LOOPBACK.test(peer)
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  const address = forwarded || peer
  return isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
}
