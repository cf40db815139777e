import type { Instant } from '../content/content.ts'
import { freeSeats, fullSessions } from './free-seats.ts'
import type { SeatRules } from './seat-rules.ts'
import { type SeatClaim, type Seating, waitingInOrder, withClaim, withNotice } from './seating.ts'

/** The end of a claim's offer, exclusive: the end that was promised, but never past the end of the reserve list. */
const offerEnd = ({ offeredUntil }: SeatClaim, { listClosesAt }: SeatRules): Instant => Math.min(offeredUntil ?? 0, listClosesAt ?? Infinity)

function lapseOffers(seating: Seating, rules: SeatRules, now: Instant): Seating {
  let result = seating
  for (const claim of seating.claims) {
    if (claim.state !== 'offered' || now < offerEnd(claim, rules)) continue
    const lapsed: SeatClaim = { ...claim, state: 'lapsed', offeredUntil: null }
    result = withNotice(withClaim(result, lapsed), lapsed, 'lapsed')
  }
  return result
}

function offerFreeSeats(seating: Seating, rules: SeatRules, now: Instant): Seating {
  if (rules.listClosesAt === null || now >= rules.listClosesAt) return seating
  const offeredUntil = Math.min(now + rules.offerTime, rules.listClosesAt)
  let result = seating
  for (const claim of waitingInOrder(seating)) {
    if (freeSeats(result, rules) < claim.partySize) break
    const lost = fullSessions(result, rules, claim.sessions, claim.partySize)
    const sessions = claim.sessions.filter((session) => !lost.includes(session))
    const offered: SeatClaim = { ...claim, state: 'offered', offeredUntil, sessions }
    result = withNotice(withClaim(result, offered), offered, 'offered', lost)
  }
  return result
}

/**
 * Reconciles a seating with the rules and the clock: offers whose time is up lapse, and free seats are offered to the reserve list strictly in order. A
 * party that there is no room for yet keeps everybody behind it waiting. Returns the same object when nothing changes, as on every repetition.
 */
export function reconcile(seating: Seating, rules: SeatRules, now: Instant): Seating {
  return rules.isOff ? seating : offerFreeSeats(lapseOffers(seating, rules, now), rules, now)
}

/** The next instant at which the clock alone changes a seating: the end of an offer. Infinity when there is none. */
export const nextSeatingChange = ({ claims }: Seating, rules: SeatRules): Instant =>
  rules.isOff ? Infinity : Math.min(Infinity, ...claims.filter(({ state }) => state === 'offered').map((claim) => offerEnd(claim, rules)))
