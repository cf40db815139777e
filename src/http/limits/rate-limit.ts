import type { IncomingMessage } from 'node:http'
import type { Instant } from '../../domain/content/content.ts'
import { networkOf } from '../request/client-address.ts'

/** The number of clients that are remembered, so that a client with ever new addresses can't fill the memory. */
const REMEMBERED = 20_000

/** Something that a client did, and how much it counts. */
interface Counted {
  readonly at: Instant
  readonly amount: number
}

/** Limits how much each client may do within a span of time. Counts are kept in memory only. */
export class RateLimit {
  readonly #most: number
  readonly #within: number
  readonly #counted = new Map<string, Counted[]>()

  /** `within` is the span in milliseconds. */
  constructor(most: number, within: number) {
    this.#most = most
    this.#within = within
  }

  /** Whether a client may do so much more now. If so, it is counted. More than the limit at once is allowed to a client that has done nothing else. */
  allows(client: string, now: Instant, amount = 1): boolean {
    const recent = (this.#counted.get(client) ?? []).filter(({ at }) => now - at < this.#within && at <= now)
    this.#counted.delete(client)
    const isAllowed = recent.length === 0 || recent.reduce((sum, counted) => sum + counted.amount, 0) + amount <= this.#most
    if (isAllowed) recent.push({ at: now, amount })
    this.#counted.set(client, recent)
    for (const oldest of this.#counted.keys()) {
      if (this.#counted.size <= REMEMBERED) break
      this.#counted.delete(oldest)
    }
    return isAllowed
  }

  /** Takes back what was counted for a client at an instant, when nothing came of it. */
  takeBack(client: string, at: Instant, amount = 1): void {
    const counted = this.#counted.get(client) ?? []
    const index = counted.findIndex((candidate) => candidate.at === at && candidate.amount === amount)
    if (index >= 0) counted.splice(index, 1)
  }
}

/**
 * The network of a request's client, by which its requests are counted. Behind a trusted proxy it is that of the client, not of the proxy: the server has
 * every request identified by a `ClientAddresses` before it is answered.
 */
export const clientNetwork = (request: IncomingMessage): string => networkOf(request)
