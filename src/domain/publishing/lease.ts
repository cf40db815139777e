import type { Instant } from '../content/content.ts'

/** An instant by two clocks, in milliseconds: the wall's, which may be set, and one that counts while the machine is awake. */
export interface Moment {
  readonly wall: Instant
  readonly awake: number
}

/** How long others wait for a sign of life from who holds a lease before they take it, in milliseconds. */
export const LAPSES_AFTER = 20_000
/** How long its holder acts without having renewed it. What is under way when that is over has the rest to finish in. */
export const ACTS_FOR = 13_000
/** How often its holder gives a sign of life. */
export const RENEWED_EVERY = 4_000

/** Whether who last renewed a lease at a moment may still act. Both clocks have to say so: one stands still while the machine sleeps, the other can be set. */
export function mayAct(renewed: Moment, now: Moment): boolean {
  return Math.max(Math.abs(now.wall - renewed.wall), now.awake - renewed.awake) < ACTS_FOR
}

/** The last sign of life that somebody else has seen, and when they first saw it, by their own clock that counts while awake. */
export interface Seen {
  readonly beat: number
  readonly since: number
}

/** What is seen now: a new sign of life, or the same as before. No clocks of two machines are ever compared. */
export function look(before: Seen | null, beat: number, awake: number): Seen {
  return before?.beat === beat ? before : { beat, since: awake }
}

/** Whether the holder has been silent for so long that another may take the lease. */
export function hasLapsed(seen: Seen, awake: number): boolean {
  return awake - seen.since >= LAPSES_AFTER
}
