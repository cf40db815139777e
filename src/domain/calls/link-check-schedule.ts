import type { FundingCall, Id, Instant, Round } from '../content/content.ts'
import { addDays, dayOf, fromSwedishClock, startOfDay, swedishClock } from '../time/swedish-time.ts'
import { fillTemplate, templateFaults } from './application-link.ts'
import { roundStatus } from './funding-call.ts'

/** Why a link into an application form does not work. */
export type ProbeFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'no-answer-in-time' }
  | { readonly kind: 'unknown-host' }
  | { readonly kind: 'host-not-looked-up' }
  | { readonly kind: 'inner-address' }
  | { readonly kind: 'not-https' }
  | { readonly kind: 'bad-certificate' }
  | { readonly kind: 'too-many-redirects' }
  | { readonly kind: 'bad-redirect' }
  | { readonly kind: 'unreachable'; readonly code: string }

/** A round's link into the application form, while it is watched. */
export interface WatchedLink {
  /** The call and its round, `12/2027`. */
  readonly key: string
  readonly call: Id
  readonly round: string
  readonly url: string
}

/** How a link was found when it was tried last. */
export interface Check {
  readonly url: string
  readonly triedAt: Instant
  /** Why it does not work, in words; null when it does. */
  readonly fault: string | null
  /** The first try that failed since it last worked; null when it works. */
  readonly failedSince: Instant | null
}

/** How many days before a round opens its link is watched: so many that a wrong address can be mended by whoever owns the form. */
export const WATCHED_DAYS = 7
/** After how long a link that failed is tried again, in milliseconds. */
export const TRIED_AGAIN_AFTER = 60 * 60_000
/** The hour at which links are tried each day: what they say is fresh when the office comes to work. */
const HOUR_OF_DAY = 7

/** Whether a round's link is watched: from the first instant of the seventh day before it opens until it closes. */
function isWatched(round: Round, now: Instant): boolean {
  const status = roundStatus(round, now)
  if (status === 'open') return true
  return status === 'upcoming' && round.opensAt !== null && now >= startOfDay(addDays(dayOf(round.opensAt), -WATCHED_DAYS))
}

/** The links of a published call that are watched: none while it is paused or has no address of its own that may be used. */
export function watchedLinks(call: FundingCall, allowedHosts: readonly string[], now: Instant): readonly WatchedLink[] {
  const { applicationTemplate: template, applicationParameters: parameters } = call
  if (!template || call.applicationPaused || templateFaults(template, allowedHosts, parameters).length > 0) return []
  return call.rounds
    .filter((round) => isWatched(round, now))
    .map((round) => ({
      key: `${call.id}/${round.slug}`,
      call: call.id,
      round: round.title,
      url: fillTemplate(template, { call: call.slug, round: round.slug, language: 'sv' }, parameters),
    }))
}

const triesOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return fromSwedishClock(year, month, date, HOUR_OF_DAY)
}

/** The last instant at which links were to be tried anew: seven in the morning of this day, or of the one before. */
export function lastDailyTry(now: Instant): Instant {
  const today = dayOf(now)
  return triesOf(swedishClock(now).hour >= HOUR_OF_DAY ? today : addDays(today, -1))
}

/**
 * Whether a watched link is to be tried now: when it never was or has become another, each morning, so also on the day before the round opens,
 * and an hour after it failed.
 */
export function isTryDue(link: WatchedLink, last: Check | null, now: Instant): boolean {
  if (last === null || last.url !== link.url) return true
  // A clock that was wrong has been set right.
  if (last.triedAt > now) return true
  if (last.triedAt < lastDailyTry(now)) return true
  return last.fault !== null && now - last.triedAt >= TRIED_AGAIN_AFTER
}

/** What is known of a link after a try. One that goes on failing keeps since when, whatever the reason; another address begins anew. */
export function checkAfter(link: WatchedLink, last: Check | null, fault: string | null, triedAt: Instant): Check {
  const before = last?.url === link.url ? last.failedSince : null
  return { url: link.url, triedAt, fault, failedSince: fault === null ? null : (before ?? triedAt) }
}
