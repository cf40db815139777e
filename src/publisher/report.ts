import type { Instant, Snapshot } from '../domain/content/content.ts'
import { memoize } from '../domain/content/memo.ts'
import { isFeed } from '../domain/paths/paths.ts'
import { nextBoundary } from '../domain/schedule/boundaries.ts'
import { type ClockChange, nextClockChanges } from '../domain/schedule/clock-changes.ts'
import type { Route } from '../domain/site-map/route.ts'
import { type ChangedDoc, changedDocs, changedSingles, type SingleName } from './content/delta.ts'

/** The result of a publication. */
export interface Report {
  /** The number of rendered pages, of those with other bytes than before, and of removed files. */
  readonly rendered: number
  readonly written: number
  readonly removed: number
  /** The paths of pages with other bytes than before, and the paths that are no longer pages. */
  readonly writtenPaths: readonly string[]
  readonly removedPaths: readonly string[]
  /** Whether it is the first publication of its thread, which has nothing to compare with. */
  readonly isFirst: boolean
  /** The documents and the other parts that changed since the last publication. Empty in the first. */
  readonly changedDocs: readonly ChangedDoc[]
  readonly changedSingles: readonly SingleName[]
  /** The pages that failed. Their last files stay. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[]
  /** The path of each document's page with its owner, the guid of a document or `guid#round`. Only these paths can move or end. */
  readonly owners: readonly (readonly [path: string, owner: string])[]
  /** The paths of all feeds. */
  readonly feeds: readonly string[]
  readonly pageCount: number
  readonly milliseconds: number
  /** The next instant at which an answer may change by the clock alone. */
  readonly nextBoundary: Instant
  /** The next changes by the clock, soonest first. */
  readonly nextClockChanges: readonly ClockChange[]
}

/** The number of coming changes by the clock in a report. */
const MAX_CLOCK_CHANGES = 5

const ownersOf = memoize((table: readonly Route[]) => table.flatMap((route) => (route.owner === null ? [] : [[route.path, route.owner] as const])))

const feedsOf = memoize((table: readonly Route[]) => table.map(({ path: page }) => page).filter(isFeed))

/** The report of a publication, completed from the content before and after it, the route table and the clock. */
export function reportOf(
  result: Pick<Report, 'rendered' | 'writtenPaths' | 'removedPaths' | 'removed' | 'failed' | 'isFirst' | 'milliseconds'>,
  before: Snapshot,
  after: Snapshot,
  table: readonly Route[],
  now: Instant,
): Report {
  return {
    ...result,
    written: result.writtenPaths.length,
    changedDocs: result.isFirst ? [] : changedDocs(before, after),
    changedSingles: result.isFirst ? [] : changedSingles(before, after),
    owners: ownersOf(table),
    feeds: feedsOf(table),
    pageCount: table.length,
    nextBoundary: nextBoundary(after, now),
    nextClockChanges: nextClockChanges(after, now, MAX_CLOCK_CHANGES),
  }
}
