import type { Instant } from '../content/content.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long to wait after each try that failed, in milliseconds. After the last, that wait again and again. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR] as const

/** How long a letter is tried from its first failure on, in milliseconds. RFC 5321, section 4.5.4.1, asks for some days and no more than a few tries an hour. */
export const TRIED_FOR = 3 * 24 * HOUR

/** How often a letter is tried at least, however long it has been: a server that stood still for days gives each letter its tries. */
const LEAST_TRIES = 6

/** A letter that has failed since an instant, so many times without success. */
interface FailingLetter {
  readonly since: Instant
  readonly tries: number
}

/** When a letter that has failed is tried again. Returns null for never: it has been tried for three days. */
export function retryAt({ since, tries }: FailingLetter, now: Instant): Instant | null {
  const end = since + TRIED_FOR
  if (now >= end && tries >= LEAST_TRIES) return null
  const next = now + (WAITS[Math.max(tries, 1) - 1] ?? 2 * HOUR)
  // The last try comes when the three days are over, not before.
  return now < end && next > end ? end : next
}
