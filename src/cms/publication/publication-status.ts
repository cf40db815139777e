import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import type { ClockChange } from '../../domain/schedule/clock-changes.ts'
import { storedLease } from '../database/lease.ts'

/** The lease of whoever publishes. */
export const PUBLISHING = 'publishing'

/** A page that could not be made, and the machine's own words for why. */
export interface Failure {
  readonly path: string
  readonly reason: string
}

/** Where the publisher stands, in whatever process it is: what it says after each publication. */
export interface PublicationStatus {
  /** When the last publication was done, or null before the first. */
  readonly lookedAt: Instant | null
  /** Why nothing can be published at all, or null. */
  readonly fault: string | null
  readonly failed: readonly Failure[]
  readonly nextClockChanges: readonly ClockChange[]
}

/** What is known before the first publication. */
export const UNKNOWN: PublicationStatus = { lookedAt: null, fault: null, failed: [], nextClockChanges: [] }

/** For how long a publisher gives no sign of life before editors are told, in milliseconds: longer than clocks of machines should differ. */
const SILENT_AFTER = 90_000

/** Where the publisher stands, and whether there is none. */
export async function publicationStatus(payload: Payload, now: Instant): Promise<PublicationStatus & { readonly isAbsent: boolean }> {
  const lease = await storedLease(payload, PUBLISHING)
  const isAbsent = !lease?.holder || Math.abs(now - Date.parse(lease.updatedAt)) > SILENT_AFTER
  return { ...UNKNOWN, ...(lease?.status as PublicationStatus | null | undefined), isAbsent }
}
