import type { Page, Ref } from '../content/content.ts'
import { findById } from '../content/find-by-id.ts'
import { byId, type View } from '../content/view.ts'
import { CALLS_GUIDE, callPath, eventPath, LISTS, newsPath, projectPath } from './paths.ts'

const parentOf = (pages: readonly Page[], { parent }: Page) => (parent === null ? null : findById(pages, parent))

/** A page's parents, topmost first. A parent that is unpublished, or a ring of parents, ends the chain. */
export function pageParents(pages: readonly Page[], page: Page): readonly Page[] {
  const chain: Page[] = []
  for (let parent = parentOf(pages, page); parent && parent !== page && !chain.includes(parent); parent = parentOf(pages, parent)) {
    chain.unshift(parent)
  }
  return chain
}

/** Whether a page is the one that stands below the list of calls. */
export const isCallsGuide = ({ parent, slug }: Pick<Page, 'parent' | 'slug'>): boolean => parent === null && slug === CALLS_GUIDE

/** A page's address: its parents' slugs and its own, `/om-oss/kontoret/`. The guide to the calls has the address of their list. */
export function pagePath(pages: readonly Page[], page: Page): string {
  if (isCallsGuide(page)) return LISTS.calls
  return `/${[...pageParents(pages, page), page].map(({ slug }) => slug).join('/')}/`
}

/** The record of a reference, or null when it is not published. A document is never replaced: it gets another file. */
export function recordOf(v: View, { collection, id }: Ref): { readonly title: string; readonly replacedBy: Ref | null } | null {
  switch (collection) {
    case 'news':
    case 'events':
    case 'projects':
    case 'pages':
      return byId(v, collection, id)
    case 'funding-calls':
      return byId(v, 'fundingCalls', id)
    case 'documents': {
      const file = byId(v, 'documents', id)
      return file && { title: file.title, replacedBy: null }
    }
  }
}

/** The path of a reference, or null when its record is not published. A document has the path of its file. */
export function refPath(v: View, ref: Ref): string | null {
  switch (ref.collection) {
    case 'news': {
      const item = byId(v, 'news', ref.id)
      return item && newsPath(item)
    }
    case 'events': {
      const event = byId(v, 'events', ref.id)
      return event && eventPath(event)
    }
    case 'funding-calls': {
      const call = byId(v, 'fundingCalls', ref.id)
      return call && callPath(call)
    }
    case 'projects': {
      const project = byId(v, 'projects', ref.id)
      return project && projectPath(project)
    }
    case 'pages': {
      const page = byId(v, 'pages', ref.id)
      return page && pagePath(v.snapshot.pages, page)
    }
    case 'documents':
      return byId(v, 'documents', ref.id)?.url ?? null
  }
}
