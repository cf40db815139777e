import { type Doc, type Id, LIST_NAMES, type ListName, type Page } from '../../domain/content/content.ts'
import { ownRoutes } from '../../domain/site-map/document-routes.ts'
import type { Route } from '../../domain/site-map/route.ts'
import type { BrokenDoc, Delta } from './delta.ts'

const key = (list: ListName, id: Id) => `${list} ${id}`

/** The published documents that could not be converted when they were last read. */
export class BrokenDocs {
  readonly #docs = new Map<string, BrokenDoc>()

  /** Updates the documents from a delta. */
  take(delta: Delta): void {
    if (delta.isWhole) this.#docs.clear()
    for (const list of LIST_NAMES) {
      const present: readonly Doc[] = delta.present[list] ?? []
      for (const id of [...present.map((doc) => doc.id), ...(delta.absent[list] ?? [])]) this.#docs.delete(key(list, id))
    }
    for (const broken of delta.broken ?? []) this.#docs.set(key(broken.list, broken.doc.id), broken)
  }

  /** A route table with the paths of broken documents that the content does not have, because an earlier process may have written their pages. */
  withOwnRoutes(table: readonly Route[], pages: readonly Page[]): readonly Route[] {
    if (this.#docs.size === 0) return table
    const [paths, owners] = [new Set(table.map(({ path }) => path)), new Set(table.map(({ owner }) => owner))]
    const missing = [...this.#docs.values()].filter(({ doc }) => !owners.has(doc.guid))
    return [...table, ...missing.flatMap(({ list, doc }) => ownRoutes(list, doc, pages)).filter(({ path }) => !paths.has(path))]
  }

  /** The paths of broken documents' pages in a route table, each with the reason. */
  pagesIn(table: readonly Route[]): ReadonlyMap<string, string> {
    if (this.#docs.size === 0) return new Map()
    const reasons = new Map([...this.#docs.values()].map(({ doc, reason }) => [doc.guid, reason]))
    return new Map(
      table.flatMap(({ path, owner }) => {
        const reason = owner === null ? undefined : reasons.get(owner.split('#')[0] ?? owner)
        return reason === undefined ? [] : [[path, reason] as const]
      }),
    )
  }
}
