import type { Instant } from '../content/content.ts'
import { changeClaim } from './change-claim.ts'
import { freeSeats, fullSessions } from './free-seats.ts'
import { reconcile } from './reconcile.ts'
import type { NewClaim, SeatCommand, SeatOutcome, SeatRefusal } from './seat-commands.ts'
import type { SeatRules } from './seat-rules.ts'
import { claimOf, isActive, type SeatClaim, type Seating, waitingInOrder, waitingPosition, withNotice } from './seating.ts'

/** Decides a command. Returns the seating afterwards, reconciled with the rules and the clock, and the outcome. A refused command changes nothing else. */
export function decide(before: Seating, command: SeatCommand, rules: SeatRules, now: Instant): readonly [Seating, SeatOutcome] {
  const seating = reconcile(before, rules, now)
  if (command.kind === 'sign-up') {
    const earlier = earlierClaim(seating, command)
    if (earlier && earlier.id !== command.id) return [seating, { ...asFirst(seating, command, rules, now), repeats: earlier.id }]
  }
  const result = execute(seating, command, rules, now)
  if ('reason' in result) return [seating, { kind: 'refused', ...result }]
  const after = reconcile(result, rules, now)
  if (command.kind === 'reconcile') return [after, { kind: 'done', claim: null, position: null }]
  const id = ('dedupeKey' in command ? earlierClaim(seating, command)?.id : null) ?? command.id
  return [after, { kind: 'done', claim: claimOf(after, id), position: waitingPosition(after, id) }]
}

/** The outcome that a sign-up would have if nobody had signed up with its address. Nothing is admitted. */
function asFirst(seating: Seating, claim: NewClaim, rules: SeatRules, now: Instant): SeatOutcome {
  const result = signUp(seating, claim, rules, now)
  if ('reason' in result) return { kind: 'refused', ...result }
  const after = reconcile(result, rules, now)
  return { kind: 'done', claim: claimOf(after, claim.id), position: waitingPosition(after, claim.id) }
}

function execute(seating: Seating, command: SeatCommand, rules: SeatRules, now: Instant): Seating | SeatRefusal {
  switch (command.kind) {
    case 'reconcile':
      return seating
    case 'sign-up':
      return earlierClaim(seating, command) ? seating : signUp(seating, command, rules, now)
    case 'add':
      if (earlierClaim(seating, command)) return seating
      return rules.isOff ? { reason: 'off' } : admit(seating, command, 'seated')
    default:
      return changeClaim(seating, command, rules)
  }
}

/** The claim that a sign-up repeats: of the same id, or an active one of the same person. */
const earlierClaim = ({ claims }: Seating, { id, dedupeKey }: NewClaim): SeatClaim | undefined =>
  claims.find((claim) => claim.id === id || (claim.dedupeKey === dedupeKey && isActive(claim)))

function admit(
  seating: Seating,
  { id, dedupeKey, partySize, sessions }: NewClaim,
  state: 'seated' | 'waiting' | 'unconfirmed',
  offeredUntil: Instant | null = null,
): Seating {
  const number = seating.lastNumber + 1
  const claim: SeatClaim = { id, dedupeKey, number, queueRank: number, partySize, state, offeredUntil, sessions }
  return withNotice({ ...seating, lastNumber: number, claims: [...seating.claims, claim] }, claim, state)
}

function signUp(seating: Seating, claim: NewClaim, rules: SeatRules, now: Instant): Seating | SeatRefusal {
  const { partySize, sessions } = claim
  if (rules.isOff) return { reason: 'off' }
  if (now < rules.opensAt) return { reason: 'not-yet' }
  if (partySize > rules.largestParty) return { reason: 'party-too-large' }
  const isListOpen = rules.listClosesAt !== null && now < rules.listClosesAt
  const isOpen = now < rules.closesAt
  const free = freeSeats(seating, rules)
  const isFull = free <= 0 || waitingInOrder(seating).length > 0
  if (!isOpen && !(isListOpen && isFull)) return { reason: 'closed' }
  if (isFull) return isListOpen ? admit(seating, claim, 'waiting') : { reason: 'full' }
  if (free < partySize) return { reason: 'too-few', left: free }
  const full = fullSessions(seating, rules, sessions, partySize)
  if (full.length > 0) return { reason: 'session-full', sessions: full }
  return rules.confirmTime === null ? admit(seating, claim, 'seated') : admit(seating, claim, 'unconfirmed', now + rules.confirmTime)
}
