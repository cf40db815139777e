import type { Instant, Snapshot } from '../domain/content/content.ts'
import { memoize } from '../domain/content/memo.ts'
import { isFeed } from '../domain/paths/paths.ts'
import { nextBoundary } from '../domain/schedule/boundaries.ts'
import { type ClockChange, nextClockChanges } from '../domain/schedule/clock-changes.ts'
import type { Route } from '../domain/site-map/route.ts'
import { type ChangedDoc, changedDocs, changedSingles, type SingleName } from './content/delta.ts'

/** What a publication did. */
export interface Report {
  /** Pages made anew, and how many of them got other bytes. */
  readonly rendered: number
  readonly written: number
  readonly removed: number
  /** The addresses that got other bytes, and those that are no pages any more. */
  readonly writtenPaths: readonly string[]
  readonly removedPaths: readonly string[]
  /** Whether it is the first of its process, which knows nothing of what was there before. */
  readonly isFirst: boolean
  /** What was changed since the last one; nothing in the first, where all is news. */
  readonly changedDocs: readonly ChangedDoc[]
  readonly changedSingles: readonly SingleName[]
  /** Pages that could not be made; their last good files stand. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[]
  /** Every address that may move or end, with whose it is. */
  readonly owners: readonly (readonly [path: string, owner: string])[]
  /** The address of every feed. */
  readonly feeds: readonly string[]
  readonly pageCount: number
  readonly milliseconds: number
  /** When an answer may next change by the clock alone. */
  readonly nextBoundary: Instant
  /** What the clock will change next, soonest first. */
  readonly nextClockChanges: readonly ClockChange[]
}

/** How many coming changes by the clock a publication tells of. */
const CHANGES_TOLD = 5

const ownersOf = memoize((table: readonly Route[]) => table.flatMap((route) => (route.owner === null ? [] : [[route.path, route.owner] as const])))

const feedsOf = memoize((table: readonly Route[]) => table.map(({ path: page }) => page).filter(isFeed))

/** What a publication says of what it made: of the content as it was and is, of the addresses, and of what the clock will do. */
export function reportOf(
  made: Pick<Report, 'rendered' | 'writtenPaths' | 'removedPaths' | 'removed' | 'failed' | 'isFirst' | 'milliseconds'>,
  before: Snapshot,
  after: Snapshot,
  table: readonly Route[],
  now: Instant,
): Report {
  return {
    ...made,
    written: made.writtenPaths.length,
    changedDocs: made.isFirst ? [] : changedDocs(before, after),
    changedSingles: made.isFirst ? [] : changedSingles(before, after),
    owners: ownersOf(table),
    feeds: feedsOf(table),
    pageCount: table.length,
    nextBoundary: nextBoundary(after, now),
    nextClockChanges: nextClockChanges(after, now, CHANGES_TOLD),
  }
}
