import type { FundingCall, Id, Instant, Round } from '../content/content.ts'
import { addDays, dayOf, fromSwedishClock, startOfDay, swedishClock } from '../time/swedish-time.ts'
import { fillTemplate, templateFaults } from './application-link.ts'
import { roundStatus } from './funding-call.ts'

/** Why a link to an application form does not work. */
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

/** A round's link to the application form, in the period in which it is checked. */
export interface WatchedLink {
  /** The call and its round, `12/2027`. */
  readonly key: string
  readonly call: Id
  readonly round: string
  readonly url: string
}

/** The result of the latest check of a link. */
export interface LinkCheck {
  readonly url: string
  readonly triedAt: Instant
  /** Why it does not work, in words; null when it does. */
  readonly fault: string | null
  /** The first check that failed since the link last worked; null when it works. */
  readonly failedSince: Instant | null
}

/** The number of days before a round opens from which its link is checked: enough for the owner of the form to correct a wrong address. */
export const WATCHED_DAYS = 7
/** The time after which a link that failed is checked again, in milliseconds. */
const RETRY_AFTER = 60 * 60_000
/** The hour of the daily check, so that its result is fresh when the office opens. */
const HOUR_OF_DAY = 7

/** Whether a round's link is watched now: from the first instant of the seventh day before the round opens until it closes. */
function isWatched(round: Round, now: Instant): boolean {
  const status = roundStatus(round, now)
  if (status === 'open') return true
  return status === 'upcoming' && round.opensAt !== null && now >= startOfDay(addDays(dayOf(round.opensAt), -WATCHED_DAYS))
}

/** The watched links of a published call: none while applications are paused or the call has no allowed link of its own. */
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

const dailyCheckOn = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return fromSwedishClock(year, month, date, HOUR_OF_DAY)
}

/** The instant of the latest daily check: seven in the morning of this day, or of the day before. */
function lastDailyCheck(now: Instant): Instant {
  const today = dayOf(now)
  return dailyCheckOn(swedishClock(now).hour >= HOUR_OF_DAY ? today : addDays(today, -1))
}

/**
 * Whether a watched link has to be checked now: when it never was or its URL has changed, each morning, also on the day before the round opens, and an
 * hour after a check failed.
 */
export function isCheckDue(link: WatchedLink, last: LinkCheck | null, now: Instant): boolean {
  if (last === null || last.url !== link.url) return true
  // A clock that was wrong has been set right.
  if (last.triedAt > now) return true
  if (last.triedAt < lastDailyCheck(now)) return true
  return last.fault !== null && now - last.triedAt >= RETRY_AFTER
}

/** The stored result after a check. A link that goes on failing keeps `failedSince`, whatever the reason; a new URL starts over. */
export function checkAfter(link: WatchedLink, last: LinkCheck | null, fault: string | null, triedAt: Instant): LinkCheck {
  const before = last?.url === link.url ? last.failedSince : null
  return { url: link.url, triedAt, fault, failedSince: fault === null ? null : (before ?? triedAt) }
}
