import type { Instant } from '../content/content.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How many tries are free, and how long the waits after them may become. */
export interface WaitRule {
  /** The tries that may follow each other at once. */
  readonly free: number
  /** The longest wait between two tries, in milliseconds. */
  readonly longest: number
  /** How long after the last try all of them are forgotten, in milliseconds. */
  readonly forgottenAfter: number
}

/** What tries are counted by: an account from one network, an account from everywhere, a network for all accounts. */
export type CountedBy = 'pair' | 'account' | 'network'

/** A rule for each way of counting. */
export type WaitRules = Readonly<Record<CountedBy, WaitRule>>

/**
 * The waits between logins. An account from one network is held tightly, as whoever guesses there is the only one who waits. The account as a whole and the
 * network as a whole are held loosely: others wait with the one who guesses.
 */
export const LOGIN_WAITS: WaitRules = {
  pair: { free: 5, longest: 15 * MINUTE, forgottenAfter: DAY },
  account: { free: 50, longest: MINUTE, forgottenAfter: DAY },
  network: { free: 60, longest: MINUTE, forgottenAfter: HOUR },
}

/** The waits between letters with a link to a new password. */
export const LETTER_WAITS: WaitRules = {
  pair: { free: 3, longest: HOUR, forgottenAfter: DAY },
  account: { free: 10, longest: 15 * MINUTE, forgottenAfter: DAY },
  network: { free: 30, longest: MINUTE, forgottenAfter: HOUR },
}

/** How long a network counts as known to an account after a login there. From a known network only the tight rule holds. */
export const KNOWN_FOR = 90 * DAY

/** The tries that are counted so far. */
export interface Tries {
  readonly count: number
  /** The next try is refused before this instant. */
  readonly waitsUntil: Instant
  readonly forgottenAt: Instant
}

const NONE: Tries = { count: 0, waitsUntil: 0, forgottenAt: 0 }

/** The tries that still count at an instant. */
export const remembered = (tries: Tries | null, now: Instant): Tries => (tries && tries.forgottenAt > now ? tries : NONE)

/** The instant until which the next try has to wait, or null when it may be made now. */
export function waitingUntil(tries: Tries | null, now: Instant): Instant | null {
  const { waitsUntil } = remembered(tries, now)
  return waitsUntil > now ? waitsUntil : null
}

/** The wait after so many tries, in milliseconds: none while tries are free, then 1 second, doubled with each try. */
export function waitAfter(count: number, { free, longest }: WaitRule): number {
  return count < free ? 0 : Math.min(longest, SECOND * 2 ** Math.min(count - free, 30))
}

/** The tries after one more at an instant. */
export function withTry(tries: Tries | null, rule: WaitRule, now: Instant): Tries {
  const count = remembered(tries, now).count + 1
  const wait = waitAfter(count, rule)
  return { count, waitsUntil: wait === 0 ? 0 : now + wait, forgottenAt: now + wait + rule.forgottenAfter }
}
