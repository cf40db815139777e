import { type Instant, LIST_NAMES, type Snapshot } from '../../domain/content/content.ts'
import type { ContentIndex } from '../../domain/content/content-index.ts'
import type { View } from '../../domain/content/view.ts'
import { SEARCH, SIGNUPS } from '../../domain/paths/paths.ts'
import type { SearchAnswer } from '../../domain/search/answer.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import { nextSiteMap, type SiteMap } from '../../domain/site-map/routes.ts'
import { applyDelta, type Delta, EMPTY } from '../content/delta.ts'
import { QueryCache } from '../dependencies/query-cache.ts'
import { NO_PICTURE, type Render } from './renderer.ts'

/** The index and the site map of what is published. */
interface Published {
  readonly index: ContentIndex
  readonly siteMap: SiteMap
}

/** A page as it would be with a delta added to the published content. */
export interface Preview {
  /** The path that the page would have. */
  readonly path: string
  readonly page: Uint8Array
  /** Whether the delta changes nothing, so that the page is published as it is. */
  readonly isPublished: boolean
}

/** A delta that also removes published documents with the slug of a document in it, so that a draft with a taken slug still gets its page. */
function withoutRivals(before: Snapshot, delta: Delta): Delta {
  const absent = Object.fromEntries(
    LIST_NAMES.map((name) => {
      const present = delta.present[name] ?? []
      const rivals = before[name].filter(({ id, slug }) => present.some((doc) => doc.slug === slug && doc.id !== id))
      return [name, [...(delta.absent[name] ?? []), ...rivals.map(({ id }) => id)]]
    }),
  )
  return { ...delta, absent }
}

/**
 * Renders the page of an owner as it would be with a delta added to the published content. Nothing is kept or written. Returns null when the owner would
 * have no page, and throws before the first publication.
 */
export async function previewOf(render: Render, published: Published, delta: Delta, owner: string, now: Instant): Promise<Preview | null> {
  const before = published.index.snapshot
  if (before === EMPTY) throw new Error('Nothing is published yet')
  const snapshot = applyDelta(published.index, withoutRivals(before, delta))
  const view = published.index.next(snapshot).viewAt(now)
  const route = nextSiteMap(published.siteMap, view).table.find((other) => other.owner === owner)
  if (!route) return null
  const page = await render(route.path, new QueryCache().queriesFor(route.path, view), NO_PICTURE)
  return { path: route.path, page, isPublished: snapshot === before }
}

/** The page of a search's answer. It is neither written nor stored. */
export function searchPageOf(render: Render, view: View, answer: SearchAnswer): Promise<Buffer> {
  return render(SEARCH, new QueryCache().queriesFor(SEARCH, view), NO_PICTURE, { search: answer })
}

/** A list filtered by a query. It is neither written nor stored. */
export function filteredPageOf(render: Render, view: View, list: string, query: string): Promise<Buffer> {
  return render(list, new QueryCache().queriesFor(list, view), NO_PICTURE, { query })
}

/** The page that answers a sign-up. It is neither written nor stored. */
export function signupPageOf(render: Render, view: View, signup: SignupPage): Promise<Buffer> {
  return render(SIGNUPS, new QueryCache().queriesFor(SIGNUPS, view), NO_PICTURE, { signup })
}
