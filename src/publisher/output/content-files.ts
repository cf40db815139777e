import type { Instant } from '../../domain/content/content.ts'
import { ContentIndex } from '../../domain/content/content-index.ts'
import { filePath, routeFile } from '../../domain/site-map/route.ts'
import { NO_SITE_MAP, nextSiteMap } from '../../domain/site-map/routes.ts'
import { EMPTY } from '../content/delta.ts'

/** The pages among a site's files that show content: those that a site without any content would not have. */
export function contentFilesIn(files: ReadonlySet<string>, now: Instant): readonly string[] {
  const bare = new Set(nextSiteMap(NO_SITE_MAP, new ContentIndex(EMPTY).viewAt(now)).table.map(({ path }) => routeFile(path)))
  return [...files].filter((name) => filePath(name) !== null && !bare.has(name))
}
