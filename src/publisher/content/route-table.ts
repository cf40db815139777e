import { difference } from '../../domain/content/incremental.ts'
import { memoize } from '../../domain/content/memo.ts'
import { type Route, routeFile } from '../../domain/site-map/route.ts'

const listOrder = memoize((table: readonly Route[]) => {
  const lists = table.filter(({ kind }) => kind === 'list')
  return new Map(lists.map(({ path }, i) => [path, i]))
})

/** The routes that came into a table and the paths that left it. */
interface TableChange {
  readonly fresh: readonly Route[]
  readonly gone: readonly string[]
}

/** The published routes, by path and by file name. */
export class RouteTable {
  #table: readonly Route[] = []
  readonly #byPath = new Map<string, Route>()
  readonly #files = new Set<string>()

  /** Takes another table. Returns the routes with new paths, and the paths that left. */
  change(table: readonly Route[]): TableChange {
    const { removed, added } = difference(this.#table, table)
    const fresh = added.filter(({ path }) => !this.#byPath.has(path))
    const still = new Set(added.map(({ path }) => path))
    const gone = removed.map(({ path }) => path).filter((path) => !still.has(path))
    for (const path of gone) {
      this.#byPath.delete(path)
      this.#files.delete(routeFile(path))
    }
    for (const route of added) {
      this.#byPath.set(route.path, route)
      this.#files.add(routeFile(route.path))
    }
    this.#table = table
    return { fresh, gone }
  }

  /** The routes of some paths in the order of writing: documents before the lists that link to them. */
  inOrder(paths: Iterable<string>): readonly Route[] {
    const routes = [...paths].flatMap((path) => this.#byPath.get(path) ?? [])
    const order = listOrder(this.#table)
    const place = ({ path, kind }: Route) => (kind === 'document' ? -1 : (order.get(path) ?? -1))
    return routes.sort((a, b) => place(a) - place(b))
  }

  /** Whether a file is that of a published page. `name` is relative to the site's folder. */
  hasFile(name: string): boolean {
    return this.#files.has(name)
  }
}
