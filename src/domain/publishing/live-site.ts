import type { Instant } from '../content/content.ts'

/** What a folder remembers of its past: the database that it was published from, by its identity, and since when. */
export interface Remembered {
  readonly database: string
  readonly since: Instant
}

/** A site in its folder, before anything is published to it. */
export interface SiteState {
  /** What the data folder and the site's folder remember. Empty for folders that were never published from or to, or only by an earlier version. */
  readonly remembered: readonly Remembered[]
  /** How many files of the site show content: files that the publisher has written and that a site without any content would not have. */
  readonly contentFiles: number
}

/** A database, before anything is published from it. */
export interface DatabaseState {
  /** The identity that was given to the database when its tables were first made. Null for one of an earlier version, and for a new one. */
  readonly identity: string | null
  /** The number of documents with pages of their own, drafts and those in the bin included, and of those that are published. */
  readonly documents: number
  readonly published: number
  /** The pages that the database has a record of, and how many of them the site has a file for. */
  readonly recordedPages: number
  readonly recordedFiles: number
}

/**
 * Why a site may not be published from a database. `missing`: there is none; `another`: it belongs to another site, or is new; `empty`: it has no published
 * content, and the site would lose all of its.
 */
export type Refusal = 'missing' | 'another' | 'empty'

/** Whether a folder has ever been published to. */
export const wasPublished = ({ remembered, contentFiles }: SiteState): boolean => remembered.length > 0 || contentFiles > 0

/** Whether a database without an identity is one that the site was published from: it has a record of most of its pages there. */
const knowsSite = ({ recordedPages, recordedFiles }: DatabaseState) => recordedFiles > 0 && recordedFiles * 2 >= recordedPages

/** Whether a site and a database know each other by the database's identity. An earlier version gave none: then they do by their pages. */
export const isIdentified = ({ remembered }: SiteState, identity: string | null): boolean => identity !== null && remembered.length > 0

/** Whether a database is another than a folder remembers. */
export function isAnother(site: SiteState, identity: string | null): boolean {
  return identity !== null && site.remembered.some(({ database }) => database !== identity)
}

/**
 * Why a site may not be published from a database, null for one that is missing; or null when it may. A site that was never published takes any database. An
 * older state of the same database is accepted, as after a restore.
 */
export function publishingRefusal(site: SiteState, database: DatabaseState | null): Refusal | null {
  if (!wasPublished(site)) return null
  if (database === null) return 'missing'
  if (isAnother(site, database.identity)) return 'another'
  const isKnown = isIdentified(site, database.identity)
  if (!isKnown && database.documents > 0 && !knowsSite(database)) return 'another'
  if (site.contentFiles > 0 && database.published === 0) return 'empty'
  return isKnown || site.contentFiles > 0 ? null : 'another'
}
