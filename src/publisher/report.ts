import type { Instant, Snapshot } from '../domain/content/content.ts'
import { memoize } from '../domain/content/memo.ts'
import { isFeed } from '../domain/paths/paths.ts'
import { nextBoundary } from '../domain/schedule/boundaries.ts'
import { type ClockChange, nextClockChanges } from '../domain/schedule/clock-changes.ts'
import type { Route } from '../domain/site-map/route.ts'
import { type ChangedDoc, changedDocs, changedSingles, type SingleName } from './content/delta.ts'

/** The result of a publication. */
export interface Report {
  /** The number of pages rendered, and of those with other bytes than before. */
  readonly rendered: number
  readonly written: number
  readonly removed: number
  /** The paths with other bytes, and those that are no pages any more. */
  readonly writtenPaths: readonly string[]
  readonly removedPaths: readonly string[]
  /** Whether it is the first of its process, which knows nothing of what was there before. */
  readonly isFirst: boolean
  /** The documents that changed since the last publication; empty for the first. */
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
  /** The next instant at which an answer may change by the clock alone. */
  readonly nextBoundary: Instant
  /** The next changes by the clock, soonest first. */
  readonly nextClockChanges: readonly ClockChange[]
}

/** The number of coming changes by the clock in a report. */
const CHANGES_TOLD = 5

const ownersOf = memoize((table: readonly Route[]) => table.flatMap((route) => (route.owner === null ? [] : [[route.path, route.owner] as const])))

const feedsOf = memoize((table: readonly Route[]) => table.map(({ path: page }) => page).filter(isFeed))

/** The report of a publication, from its counts, the snapshots before and after, the routes and the clock. */
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
