import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { routeFile } from '../../domain/site-map/route.ts'
import { nullIfMissing } from './missing-file.ts'
import type { Published } from './published-documents.ts'

/** What a start can't show before it has published, because the database has changed since the site was published last. */
export interface Doubt {
  /** The paths of documents that are not published any more. */
  readonly gone: readonly string[]
  /** The paths of these and of documents that were saved since, or null when any file of the site may show something that has changed. */
  readonly changed: readonly string[] | null
}

/** The most paths that files are searched for. With more, searching takes as long as publishing. */
const MOST_PATHS = 20

/** Compares what a site shows with when everything was saved last, by the database now. Null stands for a site of which nothing is known. */
export function doubtIn(published: Published | null, listed: ReadonlyMap<string, string>): Doubt {
  if (published === null) return { gone: [], changed: null }
  const changed = [...published].filter(([name, { savedAt }]) => listed.get(name) !== savedAt)
  const paths = changed.flatMap(([, document]) => document.paths)
  const gone = changed.flatMap(([name, document]) => (listed.has(name) ? [] : document.paths))
  // A global is shown on every page, and what has no path of its own, such as a contact, on any.
  const isAnywhere = changed.some(([, document]) => document.paths.length === 0) || paths.length > MOST_PATHS
  return { gone, changed: isAnywhere ? null : paths }
}

const TEXT = /\.(html|xml|txt|json|csv|rdf|ics)$/
/** How many files are read at once. */
const AT_ONCE = 32

/** The files of a site that are of some paths or mention one of them. `names` are the names of the site's files. */
export async function filesMentioning(siteDir: string, names: Iterable<string>, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set(paths.map(routeFile))
  if (paths.length === 0) return found
  const texts = [...names].filter((name) => TEXT.test(name) && !found.has(name))
  const search = async (name: string) => {
    const bytes = await readFile(path.join(siteDir, name)).catch(nullIfMissing)
    // Lines of a calendar are folded (RFC 5545, 3.1).
    const text = bytes && name.endsWith('.ics') ? bytes.toString('latin1').replaceAll('\r\n ', '') : bytes
    if (text && paths.some((mentioned) => text.includes(mentioned))) found.add(name)
  }
  for (let i = 0; i < texts.length; i += AT_ONCE) await Promise.all(texts.slice(i, i + AT_ONCE).map(search))
  return found
}
