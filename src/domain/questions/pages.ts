import type { Page, Snapshot } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { ordered, type View } from '../content/view.ts'
import { LISTS } from '../paths/paths.ts'
import { pageParents, pagePath } from '../paths/references.ts'
import type { MenuLink } from './site.ts'

/** A page with its place in the tree. */
export interface PageView {
  readonly page: Page
  /** The pages above it, topmost first. */
  readonly parents: readonly MenuLink[]
  readonly children: readonly (MenuLink & { readonly lead: string | null })[]
  /** The pages beside it, itself included; empty for a page at the top. */
  readonly siblings: readonly MenuLink[]
}

const byPath = memoize((pages: Snapshot['pages']) => new Map(pages.map((page) => [pagePath(pages, page), page])))

const link = (pages: Snapshot['pages'], page: Page): MenuLink => ({ label: page.menuTitle ?? page.title, path: pagePath(pages, page) })

const childrenOf = (pages: Snapshot['pages'], id: string) =>
  ordered(
    pages.filter(({ parent }) => parent === id),
    ({ order }) => order,
  )

/** The page at an address, or null. */
export const pageByPath = (v: View, path: string): PageView | null => {
  const { pages } = v.snapshot
  const page = byPath(pages).get(path)
  if (!page) return null
  return {
    page,
    parents: pageParents(pages, page).map((parent) => link(pages, parent)),
    children: childrenOf(pages, page.id).map((child) => ({ ...link(pages, child), lead: child.lead })),
    siblings: page.parent === null ? [] : childrenOf(pages, page.parent).map((sibling) => link(pages, sibling)),
  }
}

/** The name of the list of calls in menus and breadcrumbs: that of the page that stands below it. Null without such a page. */
export const callsListName = (v: View): string | null => {
  const guide = byPath(v.snapshot.pages).get(LISTS.calls)
  return guide ? (guide.menuTitle ?? guide.title) : null
}

/** Every page as a link, in the order of their addresses. */
export const allPages = (v: View): readonly MenuLink[] => {
  const { pages } = v.snapshot
  return pages.map((page) => link(pages, page)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
