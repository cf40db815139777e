import { fullSessions } from './free-seats.ts'
import type { ClaimCommand, SeatRefusal } from './seat-commands.ts'
import type { SeatRules } from './seat-rules.ts'
import { claimOf, holdsSeats, isActive, mustAnswer, type SeatClaim, type Seating, withClaim, withNotice } from './seating.ts'

/** Changes a claim by a command, without deciding what that means for others. Returns the same seating when the claim is already as it shall be. */
export function changeClaim(seating: Seating, command: ClaimCommand, rules: SeatRules): Seating | SeatRefusal {
  if (command.kind === 'remove') return remove(seating, command.id)
  const claim = claimOf(seating, command.id)
  if (!claim) return { reason: 'unknown' }
  switch (command.kind) {
    case 'notify-again':
      return isActive(claim) ? withNotice(seating, claim, claim.state) : seating
    case 'cancel':
      return isActive(claim) ? enter(seating, claim, 'cancelled') : seating
    case 'accept':
      if (claim.state === 'seated') return seating
      return mustAnswer(claim) && !rules.isOff ? enter(seating, claim, 'seated') : { reason: 'offer-over' }
    case 'decline':
      if (claim.state === 'lapsed') return seating
      return claim.state === 'offered' ? withClaim(seating, { ...claim, state: 'lapsed', offeredUntil: null }) : { reason: 'offer-over' }
    case 'choose-sessions':
      return chooseSessions(seating, claim, command.sessions, rules)
    case 'move-up':
      return claim.state === 'waiting' ? moveUp(seating, claim) : { reason: 'unknown' }
    case 'seat':
      // A person who cancelled may have signed up again, and has one active claim at a time.
      if (!isActive(claim) && seating.claims.some((other) => other.dedupeKey === claim.dedupeKey && isActive(other))) return { reason: 'unknown' }
      return claim.state === 'seated' ? seating : enter(seating, claim, 'seated')
  }
}

/** The seating with a claim in another state, and the notice of it. */
function enter(seating: Seating, claim: SeatClaim, state: 'seated' | 'cancelled'): Seating {
  const changed: SeatClaim = { ...claim, state, offeredUntil: null }
  return withNotice(withClaim(seating, changed), changed, state)
}

const remove = (seating: Seating, id: string): Seating => ({
  ...seating,
  claims: seating.claims.filter((claim) => claim.id !== id),
  pendingNotices: seating.pendingNotices.filter(({ claimId }) => claimId !== id),
})

const moveUp = (seating: Seating, claim: SeatClaim): Seating =>
  withClaim(seating, { ...claim, queueRank: Math.min(...seating.claims.map(({ queueRank }) => queueRank)) - 1 })

function chooseSessions(seating: Seating, claim: SeatClaim, sessions: readonly string[], rules: SeatRules): Seating | SeatRefusal {
  if (!isActive(claim)) return { reason: 'unknown' }
  const added = sessions.filter((session) => !claim.sessions.includes(session))
  const full = holdsSeats(claim) ? fullSessions(seating, rules, added, claim.partySize, claim.id) : []
  if (full.length > 0) return { reason: 'session-full', sessions: full }
  const changed: SeatClaim = { ...claim, sessions: [...sessions] }
  return withNotice(withClaim(seating, changed), changed, 'changed')
}
