import type { CollectionBeforeChangeHook } from 'payload'
import type { ChangeNote } from '../../../domain/content/content.ts'
import { changesBetween, type Fact } from '../../../domain/documents/change-notes.ts'
import type { StoredChange } from '../../to-content/change-notes.ts'
import { lastPublished, type StoredContent } from './last-published.ts'

/** The request context of a save from a content file, which brings its own change notes. */
export const FROM_CONTENT_FILE = { isContentFile: true } as const

type NotedDocument = StoredContent & { readonly changes?: readonly StoredChange[] | null; readonly changedAt?: string | null }
type NotedCollection = 'news' | 'events' | 'funding-calls'

/** The stored notes, with the reasons for withdrawing them that were sent. Everything else in the sent notes is ignored. */
const withReasons = (kept: readonly StoredChange[], sent: readonly StoredChange[]): readonly StoredChange[] =>
  kept.map((note) => {
    const same = sent.find(({ id }) => id !== undefined && id !== null && id === note.id)
    return same ? { ...note, withdrawn: same.withdrawn ?? null } : note
  })

const storedNote = ({ at, ...rest }: ChangeNote): StoredChange & { readonly at_tz: string } => ({
  ...rest,
  at: new Date(at).toISOString(),
  at_tz: 'Europe/Stockholm',
})

/**
 * A hook that adds a change note for each fact that differs from what was published last, whenever a document is published. It sets `changedAt` of a
 * changed news item too. `factsOf` reads the facts of a stored document, whose values may not have been validated yet.
 */
export const noteChanges =
  (collection: NotedCollection, factsOf: (stored: never) => readonly Fact[]): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, context, req }) => {
    if (context.isContentFile) return data
    const original = originalDoc as NotedDocument | undefined
    // Restoring a version brings back its text, not its change notes.
    const sent = context.isRestoringVersion ? [] : ((data.changes ?? []) as readonly StoredChange[])
    if (data._status !== 'published' || original?.id === undefined) return { ...data, changes: withReasons(original?.changes ?? [], sent) }
    const published = (await lastPublished(collection, original, req)) as NotedDocument | null
    if (published === null) return { ...data, changes: [] }
    const notes = changesBetween(factsOf(published as never), factsOf(data as never), Date.now())
    const earlier = withReasons(published.changes ?? [], sent)
    const [first] = notes
    const changedAt = first ? new Date(first.at).toISOString() : context.isRestoringVersion ? (published.changedAt ?? null) : data.changedAt
    return { ...data, ...(collection === 'news' ? { changedAt } : {}), changes: [...earlier, ...notes.map(storedNote)] }
  }
