import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { type Notice, type Seating, waitingPosition } from '../../domain/signup/seating.ts'
import type { Letter } from '../../mail/letter.ts'
import { cancelled } from '../../mail/signup/cancelled.ts'
import { changed } from '../../mail/signup/changed.ts'
import { eventCalendar } from '../../mail/signup/event-calendar.ts'
import { lapsed } from '../../mail/signup/lapsed.ts'
import type { SignupLetter } from '../../mail/signup/letter-parts.ts'
import { offered } from '../../mail/signup/offered.ts'
import { seated } from '../../mail/signup/seated.ts'
import { waiting } from '../../mail/signup/waiting.ts'
import { hasTime, storedEvent, type TimedEvent } from '../events/stored-event.ts'
import { readSeating } from '../signup/seating-store.ts'
import type { LetterParts } from './letter-context.ts'
import { notifyParticipants } from './notify-participants.ts'
import { type LetterToQueue, queueLetters } from './queue-letter.ts'
import { readRecipients } from './recipients.ts'

function letterOf({ kind, claimId, offeredUntil, lostSessions }: Notice, letter: SignupLetter, { onlineUrl }: TimedEvent, seating: Seating): Letter {
  switch (kind) {
    case 'seated':
      return seated({ ...letter, onlineUrl })
    case 'waiting':
      return waiting({ ...letter, position: waitingPosition(seating, claimId) })
    case 'offered':
      return offered({ ...letter, until: offeredUntil, lost: lostSessions })
    case 'lapsed':
      return lapsed(letter)
    case 'cancelled':
      return cancelled(letter)
    case 'changed':
      return changed(letter)
  }
}

/** Queues the letters that are owed, each once. Of an event that is gone nothing can be said. */
export async function queueNotices(payload: Payload, event: Id, notices: readonly Notice[], parts: LetterParts, now: Instant): Promise<void> {
  if (notices.length === 0) return
  // What has changed since is told to those who were told otherwise. Whoever is written to now learns of it as it is.
  await notifyParticipants(payload, event, parts, now)
  const stored = await storedEvent(payload, event)
  if (stored === null || !hasTime(stored)) return
  const { seating } = await readSeating(payload, event)
  const keys = [...new Set(notices.map(({ claimId }) => claimId))]
  const recipients = await readRecipients(payload, event, stored, keys, parts)
  const forSeated = eventCalendar({ event: stored.event, origin: parts.origin, onlineUrl: stored.onlineUrl, now })
  const letters = notices.flatMap((notice): readonly LetterToQueue[] => {
    const to = recipients.get(notice.claimId)
    if (!to) return []
    const calendar = notice.kind === 'seated' ? forSeated : null
    const letter = letterOf(notice, to.letter, stored, seating)
    return [{ key: `${notice.claimId}:${notice.number}:${notice.kind}`, signup: notice.claimId, event, to: to.email, letter, calendar }]
  })
  await queueLetters(payload, letters, now)
}
