import type { Instant } from '../../../src/domain/content/content.ts'
import { decide } from '../../../src/domain/signup/decide.ts'
import type { SeatCommand, SeatOutcome } from '../../../src/domain/signup/seat-commands.ts'
import type { SeatRules } from '../../../src/domain/signup/seat-rules.ts'
import { EMPTY_SEATING, type Seating } from '../../../src/domain/signup/seating.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'

export const HOUR = 3_600_000

/** An instant of March 2027, by the Swedish clock. The night between the 27th and the 28th has no hour from two to three. */
export const at = (day: number, hour: number, minute = 0): Instant => fromSwedishClock(2027, 3, day, hour, minute)

/** Rules with two seats, of which the tests change some. */
export const rules = (parts: Partial<SeatRules> = {}): SeatRules => ({
  seats: 2,
  sessions: { a: 1, b: null },
  opensAt: at(1, 9),
  closesAt: at(20, 12),
  listClosesAt: at(28, 12),
  offerTime: 24 * HOUR,
  confirmTime: null,
  largestParty: 3,
  isOff: false,
  ...parts,
})

export const signUp = (id: string, partySize = 1, sessions: readonly string[] = []): SeatCommand => ({
  kind: 'sign-up',
  id,
  dedupeKey: `once-${id}`,
  partySize,
  sessions,
})

/** Decides commands one after another at the same instant. Returns the seating and the outcome of the last. */
export function decideAll(commands: readonly SeatCommand[], under: SeatRules = rules(), now: Instant = at(10, 9), before: Seating = EMPTY_SEATING) {
  let seating = before
  let outcome: SeatOutcome | null = null
  for (const command of commands) [seating, outcome] = decide(seating, command, under, now)
  return { seating, outcome }
}

/** How every claim stands, in order of arrival: `k1 seated, k2 waiting`. */
export const states = ({ claims }: Seating): string => claims.map(({ id, state }) => `${id} ${state}`).join(', ')

/** The pending notices, in order: `k1 seated, k1 cancelled`. */
export const notices = ({ pendingNotices }: Seating): string => pendingNotices.map(({ claimId, kind }) => `${claimId} ${kind}`).join(', ')

/** Two seats that are taken, and two claims on the reserve list. */
export const FULL: Seating = decideAll([signUp('k1'), signUp('k2'), signUp('k3'), signUp('k4')]).seating
