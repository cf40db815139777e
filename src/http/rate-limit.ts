import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Instant } from '../domain/content/content.ts'

/** How many are remembered at once: whoever comes from ever new places must not fill the memory. */
const REMEMBERED = 20_000

/** Lets each do something so many times in a while. What is remembered is gone when the process ends. */
export class RateLimit {
  readonly #most: number
  readonly #within: number
  readonly #times = new Map<string, Instant[]>()

  /** `within` is in milliseconds. */
  constructor(most: number, within: number) {
    this.#most = most
    this.#within = within
  }

  /** Whether somebody may do it now; if so, it is counted. */
  allows(who: string, now: Instant): boolean {
    const recent = (this.#times.get(who) ?? []).filter((time) => now - time < this.#within && time <= now)
    this.#times.delete(who)
    const isAllowed = recent.length < this.#most
    if (isAllowed) recent.push(now)
    this.#times.set(who, recent)
    for (const oldest of this.#times.keys()) {
      if (this.#times.size <= REMEMBERED) break
      this.#times.delete(oldest)
    }
    return isAllowed
  }
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/

/** Where a request comes from. Behind a proxy on this machine it is what that says last; of an IPv6 address, the network that one household has. */
export function placeOfRequest(request: IncomingMessage): string {
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
