import type { IncomingMessage } from 'node:http'
import type { Instant } from '../domain/content/content.ts'
import { networkOf } from './request/client-address.ts'

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

/**
 * The network of a request's client, by which its requests are counted. Behind a trusted proxy it is that of the client, not of the proxy: the server has
 * every request identified by a `ClientAddresses` before it is answered.
 */
export const clientNetwork = (request: IncomingMessage): string => networkOf(request)
