import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventStart } from '../../domain/events/event.ts'
import {
  changesToNotify,
  factsToNotify,
  firstNotifiedState,
  isReminderDue,
  isThanksDue,
  isWorthNotifying,
  type NotifiedFacts,
  type NotifiedState,
} from '../../domain/signup/notified-state.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { publishedEvent, type TimedEvent } from '../events/stored-event.ts'
import { readSeating } from '../signup/seating-store.ts'
import type { LetterParts } from './letter-context.ts'
import { readNotifiedState, replaceNotifiedState, type StoredNotifiedState } from './notified-state-store.ts'
import { type Participants, queueChange, queueReminder, queueThanks, readEarlierLetters } from './participant-letters.ts'

/** The most steps at a time: a change, a second one meanwhile, a reminder, thanks. The rest is done next time. */
const STEPS = 6

/** A published event of which its participants do not know everything yet. */
interface Outdated {
  readonly stored: StoredNotifiedState
  readonly event: TimedEvent
}

/**
 * Notifies an event's participants of everything that they do not know yet: changes, the reminder, the thanks. Any process may do so at any time and be
 * killed: each step is decided before its letters are queued, each letter has a key of its own, and the step is noted last.
 */
export async function notifyParticipants(payload: Payload, id: Id, parts: LetterParts, now: Instant): Promise<void> {
  // Mostly there is nothing to do, and no need to read the letters.
  if ((await readOutdated(payload, id, now)) === null) return
  const earlierLetters = await readEarlierLetters(payload, id)
  for (let i = 0; i < STEPS; i += 1) {
    const outdated = await readOutdated(payload, id, now)
    if (outdated === null) return
    const { seating } = await readSeating(payload, id)
    const participants: Participants = { payload, event: outdated.event, parts, now, earlierLetters, claims: seating.claims }
    const next = await takeStep(participants, outdated.stored.state)
    await replaceNotifiedState(payload, id, outdated.stored, next)
  }
}

/** Whether participants know everything about an event. True for an event that is not published, and for one without participants. */
export const isEverythingNotified = async (payload: Payload, id: Id, now: Instant): Promise<boolean> =>
  (await readOutdated(payload, id, now)) === null

async function readOutdated(payload: Payload, id: Id, now: Instant): Promise<Outdated | null> {
  const stored = await readNotifiedState(payload, id)
  const event = stored && (await publishedEvent(payload, id))
  return !stored || !event || isUpToDate(stored.state, event, now) ? null : { stored, event }
}

const factsOf = ({ event, onlineUrl }: TimedEvent): NotifiedFacts => factsToNotify(event, onlineUrl)
const hasDocumentation = ({ event }: TimedEvent) => event.documentation.length > 0 || event.films.length > 0

const isUpToDate = (state: NotifiedState | null, event: TimedEvent, now: Instant): boolean =>
  state !== null &&
  state.pendingFacts === null &&
  changesToNotify(state.facts, factsOf(event)).length === 0 &&
  !isReminderDue(state, event.reminderDays, now) &&
  !isThanksDue(state, hasDocumentation(event), now)

/** Takes the next step. Returns the state after it. */
async function takeStep(participants: Participants, state: NotifiedState | null): Promise<NotifiedState> {
  const { event, now } = participants
  const facts = factsOf(event)
  const { title } = event
  if (state === null) return firstNotifiedState(title, facts)
  if (state.pendingFacts !== null) {
    const changeCount = state.changeCount + 1
    await queueChange(participants, changeCount, state.facts, state.pendingFacts)
    return { ...state, title, facts: state.pendingFacts, changeCount, pendingFacts: null }
  }
  if (changesToNotify(state.facts, facts).length > 0)
    return isWorthNotifying(state.facts, facts, now) ? { ...state, pendingFacts: facts } : { ...state, facts }
  if (isReminderDue(state, event.reminderDays, now)) {
    await queueReminder(participants, state.facts)
    return { ...state, title, remindedOf: dayOf(eventStart(state.facts)) }
  }
  await queueThanks(participants)
  return { ...state, title, hasThanked: true }
}
