import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import type { ClockChange } from '../../domain/schedule/clock-changes.ts'
import { storedLease } from '../database/lease.ts'

/** The name of the lease that the publishing process holds. */
export const PUBLISHING = 'publishing'

/** A page that could not be written, and the error's message. */
interface Failure {
  readonly path: string
  readonly reason: string
}

/** The status of the publisher, in whatever process it runs, after its latest publication. */
export interface PublicationStatus {
  /** The instant of the latest publication, or null before the first. */
  readonly lookedAt: Instant | null
  /** The error that stops all publishing, or null. */
  readonly fault: string | null
  readonly failed: readonly Failure[]
  readonly nextClockChanges: readonly ClockChange[]
}

/** The status before the first publication. */
export const UNKNOWN: PublicationStatus = { lookedAt: null, fault: null, failed: [], nextClockChanges: [] }

/** The age of the lease's latest renewal at which editors are warned, in milliseconds: more than clocks of machines should differ. */
const SILENT_AFTER = 90_000

/** Reads the status of the publisher, and whether no process publishes. */
export async function publicationStatus(payload: Payload, now: Instant): Promise<PublicationStatus & { readonly isAbsent: boolean }> {
  const lease = await storedLease(payload, PUBLISHING)
  const isAbsent = !lease?.holder || Math.abs(now - Date.parse(lease.updatedAt)) > SILENT_AFTER
  return { ...UNKNOWN, ...(lease?.status as PublicationStatus | null | undefined), isAbsent }
}
