import type { Instant } from '../content/content.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long to wait after each try that failed, in milliseconds. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR] as const

/** When a letter that has been tried so many times without success is tried again; null for never. */
export function retryAt(tries: number, now: Instant): Instant | null {
  const wait = WAITS[tries - 1]
  return wait === undefined ? null : now + wait
}
