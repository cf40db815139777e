import type { Instant } from '../content/content.ts'

/** How a document stands on the site. `changed-draft`: live, with a draft that is newer than what readers see. */
export type PublicationState = 'live' | 'waiting' | 'scheduled' | 'draft' | 'failed' | 'changed-draft'

/** What decides how a document stands. */
interface Standing {
  /** Whether it is saved as published, and not in the bin. */
  readonly isPublished: boolean
  /** Whether the last publication has read what is saved: also that it is not published any more. */
  readonly isRead: boolean
  /** Whether a page of its own, or the whole publication, could not be made. */
  readonly hasFailed: boolean
  readonly hasNewerDraft: boolean
  /** When it is to be published by itself, or null. */
  readonly publishesAt: Instant | null
}

/** How a document stands on the site. What went wrong comes first, then what is under way. */
export function publicationState({ isPublished, isRead, hasFailed, hasNewerDraft, publishesAt }: Standing): PublicationState {
  if (hasFailed) return 'failed'
  if (!isRead) return 'waiting'
  if (!isPublished) return publishesAt === null ? 'draft' : 'scheduled'
  return hasNewerDraft ? 'changed-draft' : 'live'
}

/** What is to happen to a document by itself at an instant, and whether it was tried in vain. */
export interface Scheduling {
  readonly at: Instant
  readonly type: 'publish' | 'unpublish'
  readonly hasFailed: boolean
}

/** What should have happened to a document by itself and did not, or null. Somebody has seen to it who made it so, or saved the document later. */
export function missedScheduling(
  scheduled: readonly Scheduling[],
  { isPublished, savedAt }: { readonly isPublished: boolean; readonly savedAt: Instant },
): Scheduling['type'] | null {
  const missed = scheduled.find(({ at, type, hasFailed }) => hasFailed && savedAt < at && (type === 'publish') !== isPublished)
  return missed?.type ?? null
}
