import type { CollectionBeforeChangeHook } from 'payload'
import type { ChangeNote } from '../../../domain/content/content.ts'
import { changesBetween, type Fact } from '../../../domain/documents/change-notes.ts'
import type { StoredChange } from '../../to-content/side-facts.ts'
import { lastPublished, type StoredContent } from './last-published.ts'

/** Said in the request's context by whoever writes what a content file says: the file's own notes are the truth then. */
export const FROM_CONTENT_FILE = { isContentFile: true } as const

type NotedDocument = StoredContent & { readonly changes?: readonly StoredChange[] | null; readonly changedAt?: string | null }
type NotedCollection = 'news' | 'events' | 'funding-calls'

/** The notes as they are kept, with the reasons that an administrator gave for withdrawing some. What else was sent of them counts for nothing. */
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
 * Writes down what is materially different from what was last published, whenever something is published. `factsOf` reads the facts from what may not
 * have been validated yet. The day of the last change (`changedAt`) is set by the same rule where the collection has one.
 */
export const noteChanges =
  (collection: NotedCollection, factsOf: (stored: never) => readonly Fact[]): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, context, req }) => {
    if (context.isContentFile) return data
    const original = originalDoc as NotedDocument | undefined
    // A version that is restored brings back its text, not what was known of changes then.
    const sent = context.isRestoringVersion ? [] : ((data.changes ?? []) as readonly StoredChange[])
    if (data._status !== 'published' || original?.id === undefined) return { ...data, changes: withReasons(original?.changes ?? [], sent) }
    const published = (await lastPublished(collection, original, req)) as NotedDocument | null
    if (published === null) return { ...data, changes: [] }
    const made = changesBetween(factsOf(published as never), factsOf(data as never), Date.now())
    const kept = withReasons(published.changes ?? [], sent)
    const [first] = made
    const changedAt = first ? new Date(first.at).toISOString() : context.isRestoringVersion ? (published.changedAt ?? null) : data.changedAt
    return { ...data, ...(collection === 'news' ? { changedAt } : {}), changes: [...kept, ...made.map(storedNote)] }
  }
