import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { CalendarEvent, Dated, Doc, Instant } from '../../../domain/content/content.ts'
import { dated, moves } from '../../../domain/documents/revision.ts'
import { keptNumbers, type NumberedRow, numbersAsKept, renumbered } from '../../../domain/events/occasion-numbers.ts'
import { eventOf, fundingCallOf, pageOf, projectOf } from '../../to-content/documents.ts'
import { instant } from '../../to-content/event-dates.ts'
import { grantNamesAfter, type StoredGrants } from '../../to-content/grant-names.ts'
import { lastPublished, type StoredContent } from './last-published.ts'

const SHAPES = { events: eventOf, 'funding-calls': fundingCallOf, projects: projectOf, pages: pageOf } as const

/** A collection whose documents are dated by the system. Editors date news items themselves. */
type DatedCollection = keyof typeof SHAPES

/**
 * A stored document in its domain shape. A document that has none is logged and gives null: the data may lack required values, as Payload validates it
 * after this hook, and a published document may be older than its fields. Its next publication counts as a change.
 */
function shapeOf(collection: DatedCollection, stored: StoredContent, { payload }: PayloadRequest): (Doc & Dated) | null {
  try {
    return SHAPES[collection](stored as never)
  } catch (error) {
    payload.logger.error({ err: error, msg: `${collection} ${stored.id} går inte att datera: det är sparat på ett sätt som inte går att förstå` })
    return null
  }
}

const iso = (at: Instant | null) => (at === null ? null : new Date(at).toISOString())

interface StoredOccasions {
  readonly occasions?: readonly { readonly id?: string | null; readonly startsAt: string }[] | null
  readonly occasionNumbers?: string | null
}

const numberedRows = ({ occasions }: StoredOccasions): readonly NumberedRow[] =>
  (occasions ?? []).map(({ id, startsAt }) => ({ row: id ?? null, startsAt: Date.parse(startsAt) })).sort((a, b) => a.startsAt - b.startsAt)

/** The stored numbers of an event's occasions, once `after` is published. */
function occasionNumbers(before: StoredOccasions | null, after: StoredOccasions): string {
  const [oldRows, newRows] = [before && numberedRows(before), numberedRows(after)]
  if (oldRows === null) return numbersAsKept(keptNumbers(after.occasionNumbers ?? null, newRows.length))
  return numbersAsKept(renumbered(oldRows, keptNumbers(before?.occasionNumbers ?? null, oldRows.length), newRows))
}

/**
 * A hook that dates a document when it is published: when it was first published and, if its content differs from what was published last, that it has
 * changed now. It sets the sequence and the occasion numbers of an event and the grant names of a call too. All of them follow from the stored document,
 * so restoring a version brings back a text without its dates.
 */
export function keepRevision(collection: DatedCollection): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (data._status !== 'published') return data
    const last = await lastPublished(collection, originalDoc as StoredContent | undefined, req)
    const [before, after] = [last && shapeOf(collection, last, req), shapeOf(collection, data, req)]
    if (after === null) return data
    const given = { publishedAt: instant(data.firstPublishedAt), changedAt: instant(data.lastChangedAt) }
    const { publishedAt, changedAt } = dated(before, after, given, Date.now())
    const revised = { ...data, firstPublishedAt: iso(publishedAt), lastChangedAt: iso(changedAt) }
    if (collection === 'funding-calls') return { ...revised, grantNames: grantNamesAfter(last as StoredGrants | null, data as StoredGrants) }
    if (collection !== 'events') return revised
    const stored = { sequence: data.sequence ?? null, movedFrom: instant(data.movedFrom) }
    const { sequence, movedFrom } = moves(before as CalendarEvent | null, after as CalendarEvent, stored)
    const numbers = occasionNumbers(last as StoredOccasions | null, data as StoredOccasions)
    return { ...revised, sequence: sequence || null, movedFrom: iso(movedFrom), occasionNumbers: numbers }
  }
}
