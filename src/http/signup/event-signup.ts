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
import { placeOfRequest } from '../rate-limit.ts'
import { readForm } from '../request/read-form.ts'
import { REFUSED } from '../response/error-page.ts'
import { goTo, refuse, type SignupParts, send, sendPage } from './signup-responses.ts'

/** How soon after it was fetched a form is sent by nobody but a machine, in milliseconds. */
const TOO_SOON = 2_000
/** How long what is known of an event is taken to be so, while many sign up at once. The seats themselves are never taken from here. In milliseconds. */
const KNOWN_FOR = 500

const known = new Map<string, { readonly at: Instant; readonly found: Promise<TimedEvent | null> }>()

function eventBy({ payload }: SignupParts, slug: string, now: Instant): Promise<TimedEvent | null> {
  const last = known.get(slug)
  if (last && Math.abs(now - last.at) < KNOWN_FOR) return last.found
  const found = publishedEventBySlug(payload, slug)
  known.clear()
  known.set(slug, { at: now, found })
  return found
}

/** Answers an event's own address of sign-ups: its form, how many seats are left, and whoever signs up. */
export async function answerEventSignup(
  parts: SignupParts,
  request: IncomingMessage,
  response: ServerResponse,
  slug: string,
  below: string,
): Promise<void> {
  const now = Date.now()
  const found = await eventBy(parts, slug, now)
  if (found?.event.signup?.by?.kind !== 'form') return refuse(response, 404, REFUSED.signupUnknown)
  if (below === 'platser.json' && request.method !== 'POST') return sendSeats(parts, response, found, now)
  if (below !== '') return refuse(response, 404, REFUSED.signupUnknown)
  const form = async (status: number, sent: SentFields, reason: FormReason) => {
    const event = await presentEvent(parts, found)
    return sendPage(parts, response, status, { kind: 'form', event, status: signupStatus(event, now), sent, reason, stamp: parts.tokens.stamp(now) })
  }
  if (request.method !== 'POST') return form(200, {}, { kind: 'asked' })

  const sent = await readForm(request)
  if (!sent) return refuse(response, 400, REFUSED.signupUnreadable)
  const read = readSignup(found.event, sent)
  if ('faults' in read) return form(422, sent, { kind: 'faults', faults: read.faults })
  const stampedAt = parts.tokens.stampedAt(sent[FIELDS.stamp]?.[0] ?? '')
  if (isHasty(sent, stampedAt, now)) return form(200, sent, { kind: 'check', isAgain: stampedAt !== null })
  if (!parts.limit.allows(placeOfRequest(request), now)) return form(429, sent, { kind: 'too-many' })
  try {
    const outcome = await signUp(parts, found, read.input)
    if (outcome.kind === 'refused') return form(409, sent, { kind: 'refused', refusal: outcome })
    const { claim, position } = outcome
    if (!claim) throw new Error('A sign-up was decided without a claim')
    return goTo(response, `${SIGNUPS}kvitto/${parts.tokens.receipt({ slug, state: claim.state, position, size: claim.partySize })}/`)
  } catch (error) {
    parts.payload.logger.error(error)
    return form(500, sent, { kind: 'failed' })
  }
}

/** Whether a form was filled in faster than a person can, by when it was fetched, has what only a machine fills in, or has not been looked over. */
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
  // Whoever was signed up already gets their letter once more, and whoever typed the address learns nothing that the letter would tell.
  if (earlier && letterLimit.allows(dedupeKey, Date.now())) await seatService.decide(event.id, { command: { kind: 'notify-again', id: earlier.id } })
  return outcome
}

/** An event with how many have signed up. */
async function presentEvent({ payload }: SignupParts, { id, event }: TimedEvent): Promise<CalendarEvent> {
  return withSeatCounts(event, (await readSeatCounts(payload, [id])).get(id) ?? NO_SEAT_COUNTS)
}

async function sendSeats(parts: SignupParts, response: ServerResponse, found: TimedEvent, now: Instant): Promise<void> {
  const present = await presentEvent(parts, found)
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
