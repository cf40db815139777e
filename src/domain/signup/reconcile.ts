import type { Instant } from '../content/content.ts'
import { freeSeats, fullSessions } from './free-seats.ts'
import type { SeatRules } from './seat-rules.ts'
import { mustAnswer, type SeatClaim, type Seating, waitingInOrder, withClaim, withNotice } from './seating.ts'

/**
 * The end of the time to answer, exclusive: the end that was promised. That of an offer is never past the end of the reserve list.
 */
const answerEnd = ({ state, offeredUntil }: SeatClaim, { listClosesAt }: SeatRules): Instant =>
  state === 'unconfirmed' ? (offeredUntil ?? 0) : Math.min(offeredUntil ?? 0, listClosesAt ?? Infinity)

/** A claim with a new time to answer from now on, or null when there is none: the reserve list ends, or no address need be confirmed any longer. */
function prolonged(claim: SeatClaim, { offerTime, confirmTime, listClosesAt }: SeatRules, now: Instant): SeatClaim | null {
  const offeredUntil = claim.state === 'unconfirmed' ? now + (confirmTime ?? 0) : Math.min(now + offerTime, listClosesAt ?? now)
  return offeredUntil > now ? { ...claim, offeredUntil } : null
}

/**
 * Ends the time of claims that were not answered. While letters can't be sent, such a claim gets a new time and another letter: the first one may never have
 * gone, and nobody loses a seat for that. Otherwise it lapses. A person who did not confirm an address gets no letter: the address may be somebody else's.
 */
function lapseUnanswered(seating: Seating, rules: SeatRules, now: Instant): Seating {
  let result = seating
  for (const claim of seating.claims) {
    if (!mustAnswer(claim) || now < answerEnd(claim, rules)) continue
    const kept = rules.doLettersWait ? prolonged(claim, rules, now) : null
    if (kept !== null) {
      result = withNotice(withClaim(result, kept), kept, claim.state === 'unconfirmed' ? 'unconfirmed' : 'offered')
      continue
    }
    const lapsed: SeatClaim = { ...claim, state: 'lapsed', offeredUntil: null }
    result = withClaim(result, lapsed)
    if (claim.state === 'offered') result = withNotice(result, lapsed, 'lapsed')
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
 * Reconciles a seating with the rules and the clock: offers and unconfirmed sign-ups whose time is up lapse, and free seats are offered to the reserve list strictly in order. A
 * party that there is no room for yet keeps everybody behind it waiting. Returns the same object when nothing changes, as on every repetition.
 */
export function reconcile(seating: Seating, rules: SeatRules, now: Instant): Seating {
  return rules.isOff ? seating : offerFreeSeats(lapseUnanswered(seating, rules, now), rules, now)
}

/** The next instant at which the clock alone changes a seating: the end of a time to answer. Infinity when there is none. */
export const nextSeatingChange = ({ claims }: Seating, rules: SeatRules): Instant =>
  rules.isOff ? Infinity : Math.min(Infinity, ...claims.filter(mustAnswer).map((claim) => answerEnd(claim, rules)))
