import type { CalendarEvent, Dated, Doc, Instant } from '../content/content.ts'

/**
 * What can differ without news for a reader: names and sorting, pictures, contacts, and the seats that are left. The text itself counts: a
 * corrected letter looks the same as a changed sum.
 */
const IMMATERIAL: ReadonlySet<string> = new Set([
  ...['id', 'guid', 'slug', 'publishedAt', 'changedAt', 'sequence', 'movedFrom', 'occasionNumbers', 'handle'],
  ...['image', 'imageCaption', 'themes', 'municipalities', 'goals', 'contacts', 'related', 'order', 'parent', 'menuTitle'],
  ...['taken', 'waiting', 'hasWaitingList', 'changes'],
])

const told = (value: unknown) => JSON.stringify(value, (key, part: unknown) => (IMMATERIAL.has(key) ? undefined : part))

/** Whether a document tells readers something else than it did: its text or its facts. */
function isMaterialChange(before: Doc, after: Doc): boolean {
  return told(before) !== told(after)
}

type Timed = Pick<CalendarEvent, 'occasions' | 'plan' | 'format' | 'venue'>

/** The changes that a calendar with the event must learn of: RFC 5546, 2.1.4. */
const timeAndPlace = ({ occasions, plan, format, venue }: Timed) =>
  JSON.stringify([occasions.map(({ startsAt, endsAt }) => [startsAt, endsAt]), plan, format, venue?.name, venue?.address])

/** Whether an event takes place at other times, elsewhere, or not at all any more. */
function isMoved(before: Timed, after: Timed): boolean {
  return timeAndPlace(before) !== timeAndPlace(after)
}

/** What a document to be published says of its own past; null where it says nothing. A content file may say it. */
interface Given {
  readonly publishedAt: Instant | null
  readonly changedAt: Instant | null
}

/** When a document was published and changed, once `after` is published. `before` is what was published last, null the first time. */
export function dated(before: (Doc & Dated) | null, after: Doc, given: Given, now: Instant): Dated {
  if (before === null) return { publishedAt: given.publishedAt ?? now, changedAt: given.changedAt }
  const publishedAt = given.publishedAt ?? before.publishedAt
  if (!isMaterialChange(before, after)) return { publishedAt, changedAt: given.changedAt ?? before.changedAt }
  // One that comes with its own history, as from a content file, has not changed just now.
  const isOwn = given.changedAt !== null && given.changedAt > (before.changedAt ?? before.publishedAt)
  return { publishedAt, changedAt: isOwn ? given.changedAt : now }
}

/** How often an event's time or place has changed, and when it began before, once `after` is published. Never counts backwards. */
export function moves(
  before: CalendarEvent | null,
  after: CalendarEvent,
  given: { readonly sequence: number | null; readonly movedFrom: Instant | null },
): { readonly sequence: number; readonly movedFrom: Instant | null } {
  const known = Math.max(given.sequence ?? 0, before?.sequence ?? 0)
  const movedFrom = given.movedFrom ?? before?.movedFrom ?? null
  if (before === null || !isMoved(before, after)) return { sequence: known, movedFrom }
  const [was, is] = [before.occasions[0]?.startsAt ?? null, after.occasions[0]?.startsAt ?? null]
  const sequence = Math.max(known, before.sequence + 1)
  return { sequence, movedFrom: was === is ? movedFrom : was }
}
