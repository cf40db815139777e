import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TimedEvent } from '../../cms/events/stored-event.ts'
import { readSeatCounts } from '../../cms/signup/seat-counts.ts'
import type { CalendarEvent, Instant } from '../../domain/content/content.ts'
import { seatsLeft, signupStatus } from '../../domain/events/event.ts'
import { SIGNUPS } from '../../domain/paths/paths.ts'
import { formValues } from '../../domain/signup/form-values.ts'
import { NO_SEAT_COUNTS, withSeatCounts } from '../../domain/signup/seat-counts.ts'
import type { SentFields } from '../../domain/signup/signup-form.ts'
import type { FormReason } from '../../domain/signup/signup-page.ts'
import { seatsLeftInWords } from '../../words/labels.ts'
import { clientNetwork } from '../limits/rate-limit.ts'
import { readForm } from '../request/read-form.ts'
import { retryAfter } from '../response/http-answer.ts'
import { receiveForm } from './receive-form.ts'
import { SIGNUP_REFUSED } from './signup-refusals.ts'
import { goTo, offerToResend, RETRY_SECONDS, refuse, type SignupParts, send, sendPage } from './signup-responses.ts'

/** The event with a slug, read less than half a second ago. Decisions about seats read it themselves. */
async function eventBy({ events, eventReads }: SignupParts, request: IncomingMessage, slug: string, now: Instant) {
  const kept = events.kept(slug, now)
  return kept ?? eventReads.run(clientNetwork(request), () => events.read(slug, now))
}

/** The most fields of a form that are offered to be sent again before the event, which says what the fields are, is known. */
const MOST_FIELDS = 100

/** Refuses a request while too many make events be read. A form that was sent is not lost. */
async function refuseForNow(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = request.method === 'POST' ? await readForm(request) : null
  if (sent === null) return refuse(response, 503, SIGNUP_REFUSED.busy, retryAfter(RETRY_SECONDS))
  offerToResend(request, response, Object.fromEntries(Object.entries(sent).slice(0, MOST_FIELDS)))
}

/** Answers requests for an event's sign-up: its form, its seats as JSON, and a form that was sent. */
export async function answerEventSignup(
  parts: SignupParts,
  request: IncomingMessage,
  response: ServerResponse,
  slug: string,
  below: string,
): Promise<void> {
  const now = Date.now()
  const timed = await eventBy(parts, request, slug, now)
  if (timed === 'busy') return refuseForNow(request, response)
  if (timed?.event.signup?.by?.kind !== 'form') return refuse(response, 404, SIGNUP_REFUSED.unknown)
  if (below === 'platser.json' && request.method !== 'POST') return sendSeats(parts, response, timed, slug, now)
  if (below !== '') return refuse(response, 404, SIGNUP_REFUSED.unknown)
  const page = async (reason: FormReason, sent: SentFields = {}) => {
    const event = await presentEvent(parts, timed)
    return { kind: 'form', event, status: signupStatus(event, now), sent, reason, stamp: parts.tokens.stamp(slug, now) } as const
  }
  if (request.method !== 'POST') return sendPage(parts, request, response, { status: 200, page: () => page({ kind: 'asked' }) })

  const everything = await readForm(request)
  if (!everything) return refuse(response, 400, SIGNUP_REFUSED.unreadable)
  const sent = formValues(timed.event, everything)
  const outcome = await receiveForm(parts, { timed, slug, sent, network: clientNetwork(request), now })
  if ('receipt' in outcome) return goTo(response, `${SIGNUPS}kvitto/${outcome.receipt}/`)
  if (outcome.isLocked) return offerToResend(request, response, sent, 'locked')
  return sendPage(parts, request, response, { status: outcome.status, page: () => page(outcome.reason, sent), sent })
}

/** An event with the number of people who have signed up. */
async function presentEvent({ payload }: SignupParts, { id, event }: TimedEvent): Promise<CalendarEvent> {
  return withSeatCounts(event, (await readSeatCounts(payload, [id])).get(id) ?? NO_SEAT_COUNTS)
}

async function sendSeats(parts: SignupParts, response: ServerResponse, timed: TimedEvent, slug: string, now: Instant): Promise<void> {
  const present = await presentEvent(parts, timed)
  const left = present.signup ? seatsLeft(present.signup) : null
  send(
    response,
    200,
    'application/json',
    JSON.stringify({
      status: signupStatus(present, now),
      left,
      words: left === null ? null : seatsLeftInWords(left),
      stamp: parts.tokens.stamp(slug, now),
    }),
  )
}
