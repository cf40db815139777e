import type { Instant } from '../content/content.ts'

/**
 * How a sign-up stands. `unconfirmed`: it has its seats until an instant, by which the person must confirm the address. `seated`: it has its seats.
 * `offered`: seats are kept for it until an instant. `waiting`: it is on the reserve list. `lapsed`: an offer was declined, or not taken in time, or an
 * address was not confirmed in time. `cancelled`: the seats, or the place on the list, were given back.
 */
export type SeatState = 'unconfirmed' | 'seated' | 'offered' | 'waiting' | 'lapsed' | 'cancelled'

/** One sign-up's claim on seats. It says nothing about the person. */
export interface SeatClaim {
  /** The key of the sign-up, unique for ever. */
  readonly id: string
  /** A digest of the event and the person's address. Of the claims with the same one at most one is active. */
  readonly dedupeKey: string
  /** The order of arrival: 1, 2, 3 … without gaps. */
  readonly number: number
  /** The order on the reserve list, lowest first: the number, unless the staff moved the claim up. */
  readonly queueRank: number
  /** How many people, at least 1. They are seated together or not at all. */
  readonly partySize: number
  readonly state: SeatState
  /** The end of an offer, or of the time to confirm, exclusive. Null unless `offered` or `unconfirmed`. */
  readonly offeredUntil: Instant | null
  /** The keys of the chosen sessions. A claim that holds seats holds seats in them too. */
  readonly sessions: readonly string[]
}

/** The kinds of notice: the state that a claim has come to, or `changed` for other sessions. */
export type NoticeKind = SeatState | 'changed'

/** A notice about a claim, sent once as a letter. It is pending until the letter is queued. */
export interface Notice {
  /** The notice's number within the event. It is part of the letter's key. */
  readonly number: number
  readonly claimId: string
  readonly kind: NoticeKind
  /** The end of the offer or of the time to confirm, for `offered` and `unconfirmed`; otherwise null. */
  readonly offeredUntil: Instant | null
  /** The keys of chosen sessions that had filled up when the seat was offered. */
  readonly lostSessions: readonly string[]
}

/** All claims on an event's seats. This is the only truth about seats: rows, letters and pages are made to agree with it. */
export interface Seating {
  /** In order of number. */
  readonly claims: readonly SeatClaim[]
  /** Notices whose letters are not queued yet, in order of number. */
  readonly pendingNotices: readonly Notice[]
  /** The number of the claim that arrived last, also when that claim was removed; 0 before the first. */
  readonly lastNumber: number
  /** The number of the last notice; 0 before the first. */
  readonly lastNoticeNumber: number
}

/** The seating of an event that nobody has signed up for. */
export const EMPTY_SEATING: Seating = { claims: [], pendingNotices: [], lastNumber: 0, lastNoticeNumber: 0 }

/** Whether seats are kept for a claim for a time, within which the person has to answer. */
export const mustAnswer = ({ state }: Pick<SeatClaim, 'state'>): boolean => state === 'offered' || state === 'unconfirmed'

/** Whether a claim holds seats: taken ones, or ones that are kept for it. */
export const holdsSeats = (claim: Pick<SeatClaim, 'state'>): boolean => claim.state === 'seated' || mustAnswer(claim)

/** Whether a claim has seats or may still get some. */
export const isActive = (claim: Pick<SeatClaim, 'state'>): boolean => holdsSeats(claim) || claim.state === 'waiting'

/** The claim of a sign-up, or null. */
export const claimOf = ({ claims }: Seating, id: string): SeatClaim | null => claims.find((claim) => claim.id === id) ?? null

/** The claims on the reserve list, in the order in which seats are offered. */
export const waitingInOrder = ({ claims }: Seating): readonly SeatClaim[] =>
  claims.filter(({ state }) => state === 'waiting').sort((a, b) => a.queueRank - b.queueRank)

/** The position of a claim on the reserve list, from 1. Null for a claim that is not on it. */
export function waitingPosition(seating: Seating, id: string): number | null {
  const index = waitingInOrder(seating).findIndex((claim) => claim.id === id)
  return index < 0 ? null : index + 1
}

/** The seating with one claim replaced by another of the same id. */
export const withClaim = (seating: Seating, changed: SeatClaim): Seating => ({
  ...seating,
  claims: seating.claims.map((claim) => (claim.id === changed.id ? changed : claim)),
})

/** The seating with one more pending notice about a claim. */
export function withNotice(seating: Seating, { id, offeredUntil }: SeatClaim, kind: NoticeKind, lostSessions: readonly string[] = []): Seating {
  const number = seating.lastNoticeNumber + 1
  const notice: Notice = { number, claimId: id, kind, offeredUntil: kind === 'offered' || kind === 'unconfirmed' ? offeredUntil : null, lostSessions }
  return { ...seating, lastNoticeNumber: number, pendingNotices: [...seating.pendingNotices, notice] }
}

/** The seating without those pending notices whose letters are queued, by their numbers. */
export const withoutNotices = (seating: Seating, queued: ReadonlySet<number>): Seating => ({
  ...seating,
  pendingNotices: seating.pendingNotices.filter(({ number }) => !queued.has(number)),
})
