import { existsSync } from 'node:fs'
import path from 'node:path'
import { MEMORY_IN_SITE, type SitePlace } from '../boot/live-site/site-memory.ts'
import { routeFile } from '../domain/site-map/route.ts'
import { doubtIn, filesMentioning } from '../publisher/output/doubtful-files.ts'
import { listedFiles } from '../publisher/output/file-manifest.ts'
import { readPublished } from '../publisher/output/published-documents.ts'
import { removeSiteFile } from '../publisher/output/site-file.ts'

/** The names of a site's files that can't be shown before the site has been published again. */
export type HeldFiles = ReadonlySet<string> | 'everything'

/** Removes the files of documents that are not published any more from a site's folder, and returns what `heldFilesOf` returns. */
export async function holdBack(place: SitePlace, publishedFile: string, listed: ReadonlyMap<string, string>): Promise<HeldFiles> {
  const { gone } = doubtIn(await readPublished(publishedFile), listed)
  for (const path of gone) await removeSiteFile(place.siteDir, routeFile(path))
  return heldFilesOf(place, publishedFile, listed)
}

/**
 * The files of a site that are of something that was unpublished, deleted or saved since the site was published last, or that may mention it. `listed` is when
 * everything published was saved last, by the names of locations.
 */
export async function heldFilesOf(
  { siteDir, manifestFile }: SitePlace,
  publishedFile: string,
  listed: ReadonlyMap<string, string>,
): Promise<HeldFiles> {
  const doubt = doubtIn(await readPublished(publishedFile), listed)
  const names = await listedFiles(manifestFile, siteDir)
  // Somebody has emptied the folder, or it is another one now.
  if (doubt.changed === null || names.size === 0 || !existsSync(path.join(siteDir, MEMORY_IN_SITE))) return 'everything'
  return filesMentioning(siteDir, names, doubt.changed)
}
