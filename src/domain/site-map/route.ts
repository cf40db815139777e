/** One address that exists. */
export interface Route {
  /** `/aktuellt/en-nyhet/`, or a file's name, `/aktuellt/rss.xml`. */
  readonly path: string
  /** Whether it shows one document, or what all pages need, or gathers several: documents are written before the lists that link to them. */
  readonly kind: 'document' | 'list'
  /**
   * The owner of the page, by which a moved page is followed and an ended one is known: the guid of its document, theme or municipality (with `#` and
   * more for a call's round, a feed or a part of an archive), or the path itself for a year or a kind. Null for what never ends.
   */
  readonly owner: string | null
}

/** A document, or an entry of a register, as its addresses need it. */
export interface Addressed {
  readonly slug: string
  readonly guid: string
}

/** The route of a document's page. */
export const document = (path: string, owner: string): Route => ({ path, kind: 'document', owner })

/** The route of a list. */
export const list = (path: string, owner: string | null = null): Route => ({ path, kind: 'list', owner })

/** Whether two routes say the same. */
export const isSameRoute = (a: Route, b: Route) => a.path === b.path && a.owner === b.owner && a.kind === b.kind

/** The feeds and calendars of something whose own address, `page`, may change. */
export const followedRoutes = (doc: Addressed, page: string, paths: readonly string[]): readonly Route[] =>
  paths.map((path) => list(path, `${doc.guid}#${path.slice(page.length)}`))

/** The file of an address within the site's folder, without a leading slash: `aktuellt/index.html`. */
export function routeFile(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1)
}

/** The address of a page's file within the site's folder, or null for a file that is no page: a picture, a style. */
export function filePath(name: string): string | null {
  if (name === 'index.html') return '/'
  return name.endsWith('/index.html') ? `/${name.slice(0, -'index.html'.length)}` : null
}
