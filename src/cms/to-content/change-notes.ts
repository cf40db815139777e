import type { ChangedThing, ChangeNote } from '../../domain/content/content.ts'
import { withoutRepeats } from '../../domain/documents/change-notes.ts'

/** A stored change note. `withdrawn` is the reason why an administrator withdrew it. */
export interface StoredChange {
  readonly id?: string | null
  readonly at?: string | null
  readonly what?: string | null
  readonly subject?: string | null
  readonly before?: string | null
  readonly after?: string | null
  readonly withdrawn?: string | null
}

/** The change notes that the page lists, the newest first. Repeated and withdrawn notes are left out. */
export function changesOf(stored: readonly StoredChange[] | null | undefined): readonly ChangeNote[] {
  const notes = (stored ?? []).flatMap(({ at, what, subject, before, after, withdrawn }) =>
    at && what
      ? [{ at: Date.parse(at), what: what as ChangedThing, subject: subject ?? null, before: before ?? null, after: after ?? null, withdrawn }]
      : [],
  )
  return withoutRepeats(notes.sort((a, b) => a.at - b.at))
    .flatMap(({ withdrawn, ...note }) => (withdrawn?.trim() ? [] : [note]))
    .reverse()
}
