import type { Instant } from '../content/content.ts'

/**
 * The longest that a session lasts from its login, however often it is renewed, in milliseconds: 14 hours, the longest working day at the door of an event.
 * The next day begins with a login (OWASP ASVS 5.0, 7.3.2).
 */
export const LONGEST_SESSION = 14 * 60 * 60_000

/** When a session ends that began at an instant and is renewed until another. */
export const sessionEnd = (startedAt: Instant, until: Instant): Instant => Math.min(until, startedAt + LONGEST_SESSION)
