import type { Payload } from 'payload'
import type { FundingCall, Instant } from '../../domain/content/content.ts'
import { fundingCallOf } from '../to-content/documents.ts'
import { settingsOf } from '../to-content/globals.ts'

/** A published call, and the hosts that application links may lead to. */
export interface CallWithHosts {
  readonly call: FundingCall
  readonly applicationHosts: readonly string[]
}

/** Reads the published call that has a slug in its address; null for no such call. */
async function read(payload: Payload, slug: string): Promise<CallWithHosts | null> {
  const { docs } = await payload.find({
    collection: 'funding-calls',
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  if (!docs[0]) return null
  const { applicationHosts } = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  return { call: fundingCallOf(docs[0]), applicationHosts }
}

/** How long a call is kept after it was read, in milliseconds: many follow the same printed link on the day of a deadline. */
const KEPT_FOR = 500
/** The most calls that are kept. */
const MOST = 100

/** Reads published calls by their addresses, each at most once in half a second. What is kept says nothing of the time: the caller decides by its clock. */
export class CallsByAddress {
  readonly #payload: Payload
  readonly #kept = new Map<string, { readonly at: Instant; readonly call: Promise<CallWithHosts | null> }>()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** The call that is kept, or undefined. */
  kept(slug: string, now: Instant): Promise<CallWithHosts | null> | undefined {
    const kept = this.#kept.get(slug)
    return kept && Math.abs(now - kept.at) < KEPT_FOR ? kept.call : undefined
  }

  /** The published call with a slug; null for no such call. */
  read(slug: string, now: Instant): Promise<CallWithHosts | null> {
    const kept = this.kept(slug, now)
    if (kept) return kept
    const call = read(this.#payload, slug)
    this.#kept.delete(slug)
    this.#kept.set(slug, { at: now, call })
    // A read that failed is tried again by the next request.
    call.catch(() => this.#kept.delete(slug))
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break
      this.#kept.delete(oldest)
    }
    return call
  }
}
