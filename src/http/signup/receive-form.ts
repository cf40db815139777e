import { lockedWhen } from '../../cms/database-adapter/sqlite-client/database-locked.ts'
import type { TimedEvent } from '../../cms/events/stored-event.ts'
import type { FormStamp } from '../../cms/signup/signup-tokens.ts'
import { giveStampBack, keepReceiptOf, spendStamp } from '../../cms/signup/used-stamps.ts'
import type { Instant } from '../../domain/content/content.ts'
import { readSignup } from '../../domain/signup/read-signup.ts'
import type { SeatOutcome } from '../../domain/signup/seat-commands.ts'
import { FIELDS, type SentFields, type SignupInput } from '../../domain/signup/signup-form.ts'
import type { FormReason } from '../../domain/signup/signup-page.ts'
import type { SignupParts } from './signup-responses.ts'

/** The least time that a person needs for a form, in milliseconds. */
const TOO_SOON = 2_000

/** A form that was sent: for which event, from which network, and when. */
interface SentForm {
  readonly timed: TimedEvent
  readonly slug: string
  readonly sent: SentFields
  readonly network: string
  readonly now: Instant
}

/** What becomes of a form: a receipt, or the form again with the status and the reason. `isLocked`: another program had locked the database. */
export type FormOutcome = { readonly receipt: string } | { readonly status: number; readonly reason: FormReason; readonly isLocked?: true }

/**
 * Signs up by a form that was sent. Its stamp is used up when somebody was signed up with it, and by nothing else. The same form with the same address
 * gets the same receipt again, so that a form that is sent twice makes one sign-up.
 */
export async function receiveForm(parts: SignupParts, { timed, slug, sent, network, now }: SentForm): Promise<FormOutcome> {
  const { payload, tokens, limit, eventLimit } = parts
  const read = readSignup(timed.event, sent)
  if ('faults' in read) return { status: 422, reason: { kind: 'faults', faults: read.faults } }
  const stamp = tokens.stampIn(sent[FIELDS.stamp]?.[0] ?? '', slug, now)
  const isTrapped = sent[FIELDS.trap]?.some((value) => value !== '') ?? false
  if (stamp === null || isTrapped) return { status: 200, reason: { kind: 'check', why: 'first' } }
  if (now - stamp.fetchedAt < TOO_SOON) return { status: 200, reason: { kind: 'check', why: 'hasty' } }

  const people = 1 + read.input.companions.length
  const ofEvent = `${network} ${timed.event.id}`
  if (!limit.allows(network, now, people)) return { status: 429, reason: { kind: 'too-many', within: 'minute' } }
  if (!eventLimit.allows(ofEvent, now, people)) return { status: 429, reason: { kind: 'too-many', within: 'hour' } }
  try {
    const once = tokens.once(timed.event.id, read.input.email)
    const use = await spendStamp(payload, stamp, once)
    if (use.kind === 'spent') {
      eventLimit.takeBack(ofEvent, now, people)
      return { status: 200, reason: { kind: 'check', why: 'used' } }
    }
    if (use.receipt !== null) return { receipt: use.receipt }
    const outcome = await signUp(parts, timed, read.input, stamp)
    if (outcome.kind === 'refused') {
      eventLimit.takeBack(ofEvent, now, people)
      await giveStampBack(payload, stamp)
      return { status: 409, reason: { kind: 'refused', refusal: outcome } }
    }
    const { claim, position } = outcome
    if (!claim) throw new Error('A sign-up was decided without a claim')
    const receipt = tokens.receipt({ slug, state: claim.state, position, size: claim.partySize })
    // The seats are decided about. Without the kept receipt, the same form gets the same answer all the same.
    await keepReceiptOf(payload, stamp, receipt).catch((error: unknown) => payload.logger.error(error))
    return { receipt }
  } catch (error) {
    if (lockedWhen(error) !== null) {
      eventLimit.takeBack(ofEvent, now, people)
      return { status: 503, reason: { kind: 'failed' }, isLocked: true }
    }
    // The stamp stays used for this sender, who can send the form again: whether the seats were decided about is not known here.
    payload.logger.error(error)
    return { status: 500, reason: { kind: 'failed' } }
  }
}

async function signUp(
  { seatService, tokens, letterLimit }: SignupParts,
  { event }: TimedEvent,
  input: SignupInput,
  stamp: FormStamp,
): Promise<SeatOutcome> {
  const dedupeKey = tokens.once(event.id, input.email)
  const key = tokens.keyOf(stamp, dedupeKey)
  const { sessions, ...details } = input
  const outcome = await seatService.decide(event.id, {
    command: { kind: 'sign-up', id: key, dedupeKey, partySize: 1 + details.companions.length, sessions },
    pendingSignup: { key, ...details },
  })
  // A second sign-up sends the first one's letter again. Its sender may be somebody else, so the answer says nothing that the letter does.
  const { repeats } = outcome
  if (repeats !== undefined && letterLimit.allows(dedupeKey, Date.now())) {
    await seatService.decide(event.id, { command: { kind: 'notify-again', id: repeats } })
  }
  return outcome
}
