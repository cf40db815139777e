import type { SeatRules } from './seat-rules.ts'
import { holdsSeats, type Seating } from './seating.ts'

/** How many seats are held: taken, or kept for somebody who was offered them. */
export const heldSeats = ({ claims }: Seating): number => claims.reduce((sum, claim) => sum + (holdsSeats(claim) ? claim.partySize : 0), 0)

/** How many seats of a session are held, but for those of one claim. */
export const heldInSession = ({ claims }: Seating, session: string, exceptClaim?: string): number =>
  claims.reduce((sum, claim) => sum + (holdsSeats(claim) && claim.id !== exceptClaim && claim.sessions.includes(session) ? claim.partySize : 0), 0)

/** How many seats nobody holds. Infinity without a limit. Negative when the event has fewer seats by now than are held. */
export const freeSeats = (seating: Seating, { seats }: SeatRules): number => (seats === null ? Infinity : seats - heldSeats(seating))

/** The wanted sessions that have no room for so many more people. A session that can't be chosen (any more) counts as full. */
export const fullSessions = (
  seating: Seating,
  rules: SeatRules,
  wanted: readonly string[],
  partySize: number,
  exceptClaim?: string,
): readonly string[] =>
  wanted.filter((session) => {
    const seats = rules.sessions[session]
    return seats === undefined || (seats !== null && heldInSession(seating, session, exceptClaim) + partySize > seats)
  })
