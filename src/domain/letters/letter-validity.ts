import type { Instant } from '../content/content.ts'

/** What a letter about a sign-up is about. */
export type LetterKind =
  | 'unconfirmed'
  | 'offered'
  | 'seated'
  | 'waiting'
  | 'changed'
  | 'lapsed'
  | 'cancelled'
  | 'event-changed'
  | 'event-cancelled'
  | 'reminder'
  | 'thanks'

/** The instants that letters name. */
interface LetterTimes {
  /** The end of an offer, or of the time to confirm a sign-up, exclusive. Null for none. */
  readonly offeredUntil: Instant | null
  readonly eventStartsAt: Instant
  readonly eventEndsAt: Instant
}

/**
 * Until when a letter is true, exclusive: afterwards what it asks for or announces has passed, and it is better not sent. Returns null for a letter about
 * something that stays true.
 */
export function validUntil(kind: LetterKind, { offeredUntil, eventStartsAt, eventEndsAt }: LetterTimes): Instant | null {
  switch (kind) {
    case 'unconfirmed':
    case 'offered':
      return offeredUntil ?? eventStartsAt
    case 'waiting':
    case 'reminder':
      return eventStartsAt
    case 'seated':
    case 'changed':
    case 'event-changed':
      return eventEndsAt
    case 'lapsed':
    case 'cancelled':
    case 'event-cancelled':
    case 'thanks':
      return null
  }
}

/** Whether what a letter says has passed. */
export const hasPassed = (until: Instant | null, now: Instant): boolean => until !== null && now >= until
