import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { CalendarEvent, Dated, Doc, Instant } from '../../../domain/content/content.ts'
import { dated, moves } from '../../../domain/documents/revision.ts'
import { keptNumbers, type NumberedRow, numbersAsKept, renumbered } from '../../../domain/events/occasion-numbers.ts'
import { eventOf, fundingCallOf, pageOf, projectOf } from '../../to-content/documents.ts'
import { instant } from '../../to-content/event-dates.ts'
import { grantNamesAfter, type StoredGrants } from '../../to-content/grant-names.ts'
import { lastPublished, type StoredContent } from './last-published.ts'

const SHAPES = { events: eventOf, 'funding-calls': fundingCallOf, projects: projectOf, pages: pageOf } as const

/** The collections whose documents are dated by the system. News are dated by editors. */
export type DatedCollection = keyof typeof SHAPES

/** A stored document in the site's shape, or null for one that can't be understood, which the log tells of: its next publication counts as a change. */
function shapeOf(collection: DatedCollection, stored: StoredContent, { payload }: PayloadRequest): (Doc & Dated) | null {
  try {
    return SHAPES[collection](stored as never)
  } catch (error) {
    payload.logger.error({ err: error, msg: `${collection} ${stored.id} can't be dated: it can't be understood as it is stored` })
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

/** The numbers of an event's occasions as they are kept, once `after` is published. */
function occasionNumbers(before: StoredOccasions | null, after: StoredOccasions): string {
  const [was, is] = [before && numberedRows(before), numberedRows(after)]
  if (was === null) return numbersAsKept(keptNumbers(after.occasionNumbers ?? null, is.length))
  return numbersAsKept(renumbered(was, keptNumbers(before?.occasionNumbers ?? null, was.length), is))
}

/**
 * Takes note, when a document is published, of whether it tells something else than what was published last. That is the stored document itself, as
 * drafts lie among its versions; so a restored version brings its text back, but not its past.
 */
export function keepRevision(collection: DatedCollection): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (data._status !== 'published') return data
    const last = await lastPublished(collection, originalDoc as StoredContent | undefined, req)
    const [before, after] = [last && shapeOf(collection, last, req), shapeOf(collection, data, req)]
    if (after === null) return data
    const given = { publishedAt: instant(data.firstPublishedAt), changedAt: instant(data.lastChangedAt) }
    const { publishedAt, changedAt } = dated(before, after, given, Date.now())
    const kept = { ...data, firstPublishedAt: iso(publishedAt), lastChangedAt: iso(changedAt) }
    if (collection === 'funding-calls') return { ...kept, grantNames: grantNamesAfter(last as StoredGrants | null, data as StoredGrants) }
    if (collection !== 'events') return kept
    const said = { sequence: data.sequence ?? null, movedFrom: instant(data.movedFrom) }
    const { sequence, movedFrom } = moves(before as CalendarEvent | null, after as CalendarEvent, said)
    const numbers = occasionNumbers(last as StoredOccasions | null, data as StoredOccasions)
    return { ...kept, sequence: sequence || null, movedFrom: iso(movedFrom), occasionNumbers: numbers }
  }
}
