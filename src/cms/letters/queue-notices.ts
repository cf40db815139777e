import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventEnd, eventStart } from '../../domain/events/event.ts'
import { validUntil } from '../../domain/letters/letter-validity.ts'
import { type Notice, type Seating, waitingPosition } from '../../domain/signup/seating.ts'
import type { Letter } from '../../mail/letter.ts'
import { cancelled } from '../../mail/signup/cancelled.ts'
import { changed } from '../../mail/signup/changed.ts'
import { eventCalendar } from '../../mail/signup/event-calendar.ts'
import { lapsed } from '../../mail/signup/lapsed.ts'
import type { SignupLetter } from '../../mail/signup/letter-parts.ts'
import { offered } from '../../mail/signup/offered.ts'
import { seated } from '../../mail/signup/seated.ts'
import { unconfirmed } from '../../mail/signup/unconfirmed.ts'
import { waiting } from '../../mail/signup/waiting.ts'
import { hasTime, storedEvent, type TimedEvent } from '../events/stored-event.ts'
import { readSeating } from '../signup/seating-store.ts'
import type { LetterParts } from './letter-context.ts'
import { notifyParticipants } from './notify-participants.ts'
import { type LetterToQueue, queueLetters } from './queue-letter.ts'
import { readRecipients } from './recipients.ts'

function letterOf(notice: Notice, letter: SignupLetter, { onlineUrl }: TimedEvent, seating: Seating): Letter {
  switch (notice.kind) {
    case 'unconfirmed':
      return unconfirmed({ ...letter, until: notice.offeredUntil })
    case 'seated':
      return seated({ ...letter, onlineUrl })
    case 'waiting':
      return waiting({ ...letter, position: waitingPosition(seating, notice.claimId) })
    case 'offered':
      return offered({ ...letter, until: notice.offeredUntil, lost: notice.lostSessions })
    case 'lapsed':
      return lapsed(letter)
    case 'cancelled':
      return cancelled(letter)
    case 'changed':
      return changed(letter)
  }
}

/**
 * Queues the letters of some notices, each once. Notices about a sign-up that was removed, and about an event that is gone or has no time, have no
 * letter.
 */
export async function queueNotices(payload: Payload, id: Id, notices: readonly Notice[], parts: LetterParts, now: Instant): Promise<void> {
  if (notices.length === 0) return
  // Participants with letters are notified of what has changed since those. A first letter tells how it is now, and comes after that.
  await notifyParticipants(payload, id, parts, now)
  const event = await storedEvent(payload, id)
  if (event === null || !hasTime(event)) return
  const { seating } = await readSeating(payload, id)
  const keys = [...new Set(notices.map(({ claimId }) => claimId))]
  const recipients = await readRecipients(payload, event, keys, parts)
  const calendar = eventCalendar({ event: event.event, origin: parts.origin, onlineUrl: event.onlineUrl, now })
  const times = { eventStartsAt: eventStart(event.event), eventEndsAt: eventEnd(event.event) }
  const letters = notices.flatMap((notice): readonly LetterToQueue[] => {
    const { claimId: signup, number, kind } = notice
    const recipient = recipients.get(signup)
    if (!recipient) return []
    const letter = letterOf(notice, recipient.letter, event, seating)
    const until = validUntil(kind, { ...times, offeredUntil: notice.offeredUntil })
    const hasCalendar = kind === 'seated'
    const key = `${signup}:${number}:${kind}`
    return [{ key, signup, event: id, to: recipient.email, letter, calendar: hasCalendar ? calendar : null, validUntil: until }]
  })
  await queueLetters(payload, letters, now)
}
