import type { Stats } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { fileType } from '../../domain/documents/file-types.ts'
import { acceptedEncodings, type Encoding } from '../request/accept-encoding.ts'
import { CONTENT_TYPES } from '../response/content-types.ts'
import { sharedStat } from './shared-stat.ts'

/** A file of the site: its name within the site's folder, and its status. */
export interface SiteFile {
  readonly name: string
  readonly stats: Stats
}

async function fileNamed(folder: string, name: string): Promise<SiteFile | null> {
  const stats = await sharedStat(path.join(folder, name))
  return stats?.isFile() ? { name, stats } : null
}

/**
 * The file that answers a path; null where there is none, for paths that try to leave the folder or name hidden files, and for uploads of a kind that is
 * not published.
 */
export async function fileForPath(folder: string, pathname: string): Promise<SiteFile | null> {
  const name = (pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1)
  if (name.split('/').some((part) => part.startsWith('.') || part === '') || /[\0\\]/.test(name)) return null
  if (name.startsWith('media/') && fileType(name) === null) return null
  return fileNamed(folder, name)
}

const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

/** The smallest compressed copy of a file that the reader accepts, or null. */
export async function acceptedCopy(
  request: IncomingMessage,
  folder: string,
  name: string,
): Promise<(SiteFile & { readonly encoding: Encoding }) | null> {
  for (const encoding of acceptedEncodings(request.headers['accept-encoding'])) {
    const copy = await fileNamed(folder, name + ENDINGS[encoding])
    if (copy) return { ...copy, encoding }
  }
  return null
}

/** The types of feeds, by how their names end: the file ending alone says less. */
const FEED_TYPES: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
}
const TEXT_TYPES: Readonly<Record<string, string>> = CONTENT_TYPES

/** The content type of an upload; undefined for any other file. */
export const uploadTypeOf = (name: string): string | undefined => (name.startsWith('media/') ? (fileType(name) ?? undefined) : undefined)

/** The content type of a text file; undefined for other files, whose type is looked up when they are streamed. */
export const textTypeOf = (name: string): string | undefined => FEED_TYPES[path.basename(name)] ?? TEXT_TYPES[path.extname(name).slice(1)]
