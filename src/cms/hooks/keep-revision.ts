import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import type { CalendarEvent, Dated, Doc, Instant } from '../../domain/content.ts'
import { dated, moves } from '../../domain/revision.ts'
import { eventOf, fundingCallOf, pageOf, projectOf } from '../to-content/documents.ts'
import { instant } from '../to-content/event-dates.ts'

const SHAPES = { events: eventOf, 'funding-calls': fundingCallOf, projects: projectOf, pages: pageOf } as const

/** The collections whose documents are dated by the system. News are dated by editors. */
export type Kept = keyof typeof SHAPES

type Stored = Readonly<Record<string, unknown>>

/** A stored document in the site's shape, or null for one that can't be understood: its next publication counts as a change. */
function shapeOf(collection: Kept, stored: Stored): (Doc & Dated) | null {
  try {
    return SHAPES[collection](stored as never)
  } catch {
    return null
  }
}

const iso = (at: Instant | null) => (at === null ? null : new Date(at).toISOString())

/**
 * Takes note, when a document is published, of whether it tells something else than what was published last. That is the stored document itself, as
 * drafts lie among its versions; so a restored version brings its text back, but not its past.
 */
export function keepRevision(collection: Kept): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (data._status !== 'published') return data
    const id = originalDoc?.id
    const found =
      id === undefined
        ? null
        : await req.payload.db.findOne<Stored & { id: string }>({ collection: collection as CollectionSlug, where: { id: { equals: id } }, req })
    const last = found && (found._status === 'published' || found.firstPublishedAt) ? found : null
    const [before, after] = [last && shapeOf(collection, last), shapeOf(collection, data)]
    if (after === null) return data
    const given = { publishedAt: instant(data.firstPublishedAt), changedAt: instant(data.lastChangedAt) }
    const { publishedAt, changedAt } = dated(before, after, given, Date.now())
    const kept = { ...data, firstPublishedAt: iso(publishedAt), lastChangedAt: iso(changedAt) }
    if (collection !== 'events') return kept
    const said = { sequence: data.sequence ?? null, movedFrom: instant(data.movedFrom) }
    const { sequence, movedFrom } = moves(before as CalendarEvent | null, after as CalendarEvent, said)
    return { ...kept, sequence: sequence || null, movedFrom: iso(movedFrom) }
  }
}
