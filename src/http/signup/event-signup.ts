import type { IncomingMessage, ServerResponse } from 'node:http'
import { publishedEventBySlug, type TimedEvent } from '../../cms/events/stored-event.ts'
import { readSeatCounts } from '../../cms/signup/seat-counts.ts'
import type { CalendarEvent, Instant } from '../../domain/content/content.ts'
import { seatsLeft, signupStatus } from '../../domain/events/event.ts'
import { SIGNUPS } from '../../domain/paths/paths.ts'
import { readSignup } from '../../domain/signup/read-signup.ts'
import type { SeatOutcome } from '../../domain/signup/seat-commands.ts'
import { NO_SEAT_COUNTS, withSeatCounts } from '../../domain/signup/seat-counts.ts'
import { FIELDS, type SentFields, type SignupInput } from '../../domain/signup/signup-form.ts'
import type { FormReason } from '../../domain/signup/signup-page.ts'
import { seatsLeftInWords } from '../../words/labels.ts'
import { clientNetwork } from '../rate-limit.ts'
import { readForm } from '../request/read-form.ts'
import { SIGNUP_REFUSED } from './signup-refusals.ts'
import { goTo, refuse, type SignupParts, send, sendPage } from './signup-responses.ts'

/** The least time that a person needs for a form, in milliseconds. */
const TOO_SOON = 2_000
/** How long the last event is cached, in milliseconds, for when many sign up at once. Decisions about seats don't use the cache. */
const CACHED_FOR = 500

const cache = new Map<string, { readonly at: Instant; readonly event: Promise<TimedEvent | null> }>()

function eventBy({ payload }: SignupParts, slug: string, now: Instant): Promise<TimedEvent | null> {
  const cached = cache.get(slug)
  if (cached && Math.abs(now - cached.at) < CACHED_FOR) return cached.event
  const event = publishedEventBySlug(payload, slug)
  cache.clear()
  cache.set(slug, { at: now, event })
  return event
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
  const timed = await eventBy(parts, slug, now)
  if (timed?.event.signup?.by?.kind !== 'form') return refuse(response, 404, SIGNUP_REFUSED.unknown)
  if (below === 'platser.json' && request.method !== 'POST') return sendSeats(parts, response, timed, now)
  if (below !== '') return refuse(response, 404, SIGNUP_REFUSED.unknown)
  const form = async (status: number, sent: SentFields, reason: FormReason) => {
    const event = await presentEvent(parts, timed)
    return sendPage(parts, response, status, { kind: 'form', event, status: signupStatus(event, now), sent, reason, stamp: parts.tokens.stamp(now) })
  }
  if (request.method !== 'POST') return form(200, {}, { kind: 'asked' })

  const sent = await readForm(request)
  if (!sent) return refuse(response, 400, SIGNUP_REFUSED.unreadable)
  const read = readSignup(timed.event, sent)
  if ('faults' in read) return form(422, sent, { kind: 'faults', faults: read.faults })
  const stampedAt = parts.tokens.stampedAt(sent[FIELDS.stamp]?.[0] ?? '')
  if (isHasty(sent, stampedAt, now)) return form(200, sent, { kind: 'check', isAgain: stampedAt !== null })
  if (!parts.limit.allows(clientNetwork(request), now)) return form(429, sent, { kind: 'too-many' })
  try {
    const outcome = await signUp(parts, timed, read.input)
    if (outcome.kind === 'refused') return form(409, sent, { kind: 'refused', refusal: outcome })
    const { claim, position } = outcome
    if (!claim) throw new Error('A sign-up was decided without a claim')
    return goTo(response, `${SIGNUPS}kvitto/${parts.tokens.receipt({ slug, state: claim.state, position, size: claim.partySize })}/`)
  } catch (error) {
    parts.payload.logger.error(error)
    return form(500, sent, { kind: 'failed' })
  }
}

/** Whether a form looks like a machine's: the hidden field is filled in, the stamp is missing, or it was sent faster than a person can. */
function isHasty(sent: SentFields, stampedAt: Instant | null, now: Instant): boolean {
  if (sent[FIELDS.trap]?.some((value) => value !== '')) return true
  return stampedAt === null || now - stampedAt < TOO_SOON
}

async function signUp({ seatService, tokens, letterLimit }: SignupParts, { event }: TimedEvent, input: SignupInput): Promise<SeatOutcome> {
  const key = tokens.newKey()
  const dedupeKey = tokens.once(event.id, input.email)
  const { sessions, companions } = input
  const outcome = await seatService.decide(event.id, {
    command: { kind: 'sign-up', id: key, dedupeKey, partySize: 1 + companions.length, sessions },
    pendingSignup: {
      key,
      name: input.name,
      email: input.email,
      organisation: input.organisation,
      organisationKind: input.organisationKind,
      companions,
      answers: input.answers,
      sensitiveAnswers: input.sensitiveAnswers,
    },
  })
  const earlier = outcome.kind === 'done' && outcome.claim?.id !== key ? outcome.claim : null
  // A second sign-up sends the first one's letter again. Its sender may be somebody else, so the answer says nothing that the letter does.
  if (earlier && letterLimit.allows(dedupeKey, Date.now())) await seatService.decide(event.id, { command: { kind: 'notify-again', id: earlier.id } })
  return outcome
}

/** An event with the number of people who have signed up. */
async function presentEvent({ payload }: SignupParts, { id, event }: TimedEvent): Promise<CalendarEvent> {
  return withSeatCounts(event, (await readSeatCounts(payload, [id])).get(id) ?? NO_SEAT_COUNTS)
}

async function sendSeats(parts: SignupParts, response: ServerResponse, timed: TimedEvent, now: Instant): Promise<void> {
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
      stamp: parts.tokens.stamp(now),
    }),
  )
}
