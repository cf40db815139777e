import type { Notice, NoticeKind, SeatClaim, Seating, SeatState } from '../../domain/signup/seating.ts'

/** A claim as databases store it: with the names of its first version, so that no migration is needed. */
interface StoredClaim {
  readonly key: string
  readonly once: string
  readonly number: number
  readonly rank: number
  readonly size: number
  readonly state: SeatState
  readonly offeredUntil: number | null
  readonly sessions: readonly string[]
}

/** A notice as databases store it. */
interface StoredNotice {
  readonly number: number
  readonly key: string
  readonly kind: NoticeKind
  readonly until: number | null
  readonly lost: readonly string[]
}

/** A seating as databases store it, as JSON. */
export interface StoredSeatingJson {
  readonly places: readonly StoredClaim[]
  readonly owed: readonly StoredNotice[]
  readonly arrivals: number
  readonly notices: number
}

/** A stored seating in the domain's shape. Plain loops: an event with thousands of claims is read at each decision. */
export function seatingOf({ places, owed, arrivals, notices }: StoredSeatingJson): Seating {
  const claims: SeatClaim[] = []
  for (const { key, once, number, rank, size, state, offeredUntil, sessions } of places)
    claims.push({ id: key, dedupeKey: once, number, queueRank: rank, partySize: size, state, offeredUntil, sessions })
  const pendingNotices: Notice[] = []
  for (const { number, key, kind, until, lost } of owed) pendingNotices.push({ number, claimId: key, kind, offeredUntil: until, lostSessions: lost })
  return { claims, pendingNotices, lastNumber: arrivals, lastNoticeNumber: notices }
}

/** A seating as databases store it. Its keys stand in the order in which the first version wrote them, so that the JSON is the same to the byte. */
export function storedSeatingOf({ claims, pendingNotices, lastNumber, lastNoticeNumber }: Seating): StoredSeatingJson {
  const places: StoredClaim[] = []
  for (const { id, dedupeKey, number, queueRank, partySize, state, offeredUntil, sessions } of claims)
    places.push({ key: id, once: dedupeKey, number, rank: queueRank, size: partySize, state, offeredUntil, sessions })
  const owed: StoredNotice[] = []
  for (const { number, claimId, kind, offeredUntil, lostSessions } of pendingNotices)
    owed.push({ number, key: claimId, kind, until: offeredUntil, lost: lostSessions })
  return { places, owed, arrivals: lastNumber, notices: lastNoticeNumber }
}
