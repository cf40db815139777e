import type { Instant } from '../content/content.ts'
import { TRIED_FOR } from './letter-retry.ts'
import type { OwnCause } from './send-failure.ts'

const MINUTE = 60_000

/** How long to wait after each check of the mail server that failed, in milliseconds. After the last, that wait again and again. */
const CHECK_WAITS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE] as const
const LONGEST_WAIT = 15 * MINUTE

/** How often a server is checked at least before letters are given up, however long it has been. */
const LEAST_CHECKS = 24

/** The state of letters that can't be sent for a reason of ours. */
export interface LetterTrouble {
  readonly cause: OwnCause
  /** The codes for an operator, such as `EAUTH 535 5.7.8`. Never the server's text, which may name people. */
  readonly code: string
  /** When the first letter could not be sent, or the first check failed. */
  readonly since: Instant
  /** Whether no connection comes about, so that no letter is tried before the next check. Otherwise the server refuses letters one by one. */
  readonly isDown: boolean
  /** The checks of the server that have failed since then. */
  readonly checks: number
  /** When the server is checked again. */
  readonly nextCheckAt: Instant
}

/** What was found: a server that can't be reached or logged in to, or one that refused a letter. */
type Finding = Pick<LetterTrouble, 'cause' | 'code' | 'isDown'>

/** The trouble after another finding. `before` is the trouble so far, or null. A refused letter does not end a server's being down: a check does. */
export function withFinding(before: LetterTrouble | null, found: Finding, now: Instant): LetterTrouble {
  const since = before?.since ?? now
  if (!found.isDown) return before?.isDown ? before : { ...found, since, checks: 0, nextCheckAt: now }
  const checks = (before?.checks ?? 0) + 1
  return { ...found, since, checks, nextCheckAt: now + (CHECK_WAITS[checks - 1] ?? LONGEST_WAIT) }
}

/** Whether letters may be tried now. While the server is down, they wait for a check. */
export const mayTryLetters = (trouble: LetterTrouble | null): boolean => !trouble?.isDown

/** Whether the server is to be checked now. A clock that was set back does not put the check off. */
export const isCheckDue = (trouble: LetterTrouble, now: Instant): boolean => now >= trouble.nextCheckAt || trouble.nextCheckAt - now > LONGEST_WAIT

/**
 * The instant up to which letters must have been due to be given up: three days ago, when the server has been down for so long. Returns null when none is to
 * be given up.
 */
export function givesUpDueBefore({ isDown, since, checks }: LetterTrouble, now: Instant): Instant | null {
  return isDown && checks >= LEAST_CHECKS && now - since >= TRIED_FOR ? now - TRIED_FOR : null
}

/** The codes of an error on one line, without the server's text: `EAUTH 535 5.7.8`. */
export function codesOf({
  code,
  originalCode,
  responseCode,
  response = '',
}: {
  readonly code?: string
  readonly originalCode?: string
  readonly responseCode?: number
  readonly response?: string
}): string {
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\d)/.exec(response)?.[1]
  const codes = [code, originalCode, responseCode, status].filter((part) => part !== undefined && /^[\w.-]{1,60}$/.test(String(part)))
  return codes.join(' ')
}
