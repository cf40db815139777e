import { isDeepStrictEqual } from 'node:util'
import type { View } from '../../domain/content/view.ts'
import { answer, type Queries, type QuestionName, questions } from '../../domain/questions/all-questions.ts'
import { type CompactSet, itemsOf, withItem, withoutItem } from './compact-set.ts'
import { changedKeys, type DependencyKey, TrackingView } from './tracked-view.ts'

interface CachedQuery {
  readonly key: string
  readonly name: QuestionName
  readonly args: readonly unknown[]
  answer: unknown
  dependencies: readonly Dependency[]
  /** The paths of the pages that ask the query. */
  pages: CompactSet<string>
}

/** A part of a view, and the queries that read it. */
interface Dependency {
  readonly key: DependencyKey
  queries: CompactSet<CachedQuery>
}

type Ask = (name: QuestionName, args: readonly unknown[]) => unknown

/** The questions as methods on a prototype, so that each page needs only one small object for all of them. */
class Questions {
  readonly ask: Ask
  constructor(ask: Ask) {
    this.ask = ask
  }
}
for (const name of Object.keys(questions) as QuestionName[]) {
  Object.defineProperty(Questions.prototype, name, {
    value(this: Questions, ...args: readonly unknown[]) {
      return this.ask(name, args)
    },
  })
}

/**
 * The queries of all pages, each with its answer and the parts of the view that it read. For a new view, only queries that read a changed part are asked
 * again, and the pages whose answers differ are returned.
 */
export class QueryCache {
  readonly #queries = new Map<string, CachedQuery>()
  readonly #byPage = new Map<string, CachedQuery[]>()
  /** The queries of the former rendering of each page that is being rendered. */
  readonly #previous = new Map<string, readonly CachedQuery[]>()
  readonly #dependencies = new Map<DependencyKey, Dependency>()
  /** The view that all answers come from. */
  #view: View | null = null
  /** The same view, with the keys of what is read from it. */
  #tracking: TrackingView | null = null

  /**
   * The queries for one rendering of a page. Queries of the page's former rendering that are not asked again are forgotten when the next view comes. The
   * view must be the one that `pagesWithNewAnswers` got last.
   */
  queriesFor(page: string, view: View): Queries {
    if (this.#view !== view) this.#setView(view)
    const before = this.#queriesOf(page)
    if (before.length > 0) this.#previous.set(page, before)
    const questionsOfPage: CachedQuery[] = []
    this.#byPage.set(page, questionsOfPage)
    const counted = new Set<CachedQuery>()
    const ask = (name: QuestionName, args: readonly unknown[]) => {
      const key = args.length === 0 ? name : `${name}${JSON.stringify(args)}`
      const query = this.#queries.get(key) ?? this.#ask(key, name, args)
      if (!counted.has(query)) {
        counted.add(query)
        questionsOfPage.push(query)
        query.pages = withItem(query.pages, page)
      }
      return query.answer
    }
    return new Questions(ask) as unknown as Queries
  }

  /** Forgets a page, and the queries that no other page asks. */
  forget(page: string): void {
    this.#leave(page, this.#queriesOf(page))
    this.#previous.delete(page)
    this.#byPage.delete(page)
  }

  /** The queries of a page's last two renderings. */
  #queriesOf(page: string): readonly CachedQuery[] {
    return [...(this.#previous.get(page) ?? []), ...(this.#byPage.get(page) ?? [])]
  }

  /** Forgets queries of former renderings that the last rendering of a page did not ask. */
  #forgetPrevious(): void {
    for (const [page, former] of this.#previous) {
      const now = new Set(this.#byPage.get(page))
      this.#leave(
        page,
        former.filter((query) => !now.has(query)),
      )
    }
    this.#previous.clear()
  }

  /** Removes a page from some queries, and forgets queries that no other page asks. */
  #leave(page: string, questions: readonly CachedQuery[]): void {
    for (const query of questions) {
      query.pages = withoutItem(query.pages, page)
      if (query.pages !== null) continue
      this.#queries.delete(query.key)
      this.#removeDependencies(query)
    }
  }

  /** Takes another view, and returns the pages with a query whose answer differs or that throws. */
  pagesWithNewAnswers(view: View): ReadonlySet<string> {
    this.#forgetPrevious()
    const before = this.#view
    if (before === null) {
      this.#setView(view)
      return new Set()
    }
    const due = new Set<CachedQuery>()
    for (const changed of changedKeys(before, view)) for (const query of itemsOf(this.#dependencies.get(changed)?.queries ?? null)) due.add(query)
    const tracking = new TrackingView(view)
    this.#view = view
    this.#tracking = tracking
    const pages = new Set<string>()
    for (const query of due) {
      let now: unknown
      try {
        now = answer(tracking, query.name, query.args)
      } catch {
        // The query throws again when each of its pages is rendered, and only those pages fail.
        for (const page of itemsOf(query.pages)) pages.add(page)
        this.#drop(query)
        tracking.takeKeys()
        continue
      }
      this.#removeDependencies(query)
      this.#addDependencies(query, tracking.takeKeys())
      if (now === query.answer || isDeepStrictEqual(now, query.answer)) continue
      query.answer = now
      for (const page of itemsOf(query.pages)) pages.add(page)
    }
    return pages
  }

  #drop(query: CachedQuery): void {
    for (const page of itemsOf(query.pages))
      this.#byPage.set(
        page,
        (this.#byPage.get(page) ?? []).filter((other) => other !== query),
      )
    this.#queries.delete(query.key)
    this.#removeDependencies(query)
  }

  #setView(view: View): void {
    if (this.#queries.size > 0) throw new Error('Answers of two views must not be mixed')
    this.#view = view
    this.#tracking = new TrackingView(view)
  }

  #ask(key: string, name: QuestionName, args: readonly unknown[]): CachedQuery {
    const tracking = this.#tracking as TrackingView
    tracking.takeKeys()
    const query: CachedQuery = { key, name, args, answer: answer(tracking, name, args), dependencies: [], pages: null }
    this.#addDependencies(query, tracking.takeKeys())
    this.#queries.set(key, query)
    return query
  }

  #addDependencies(query: CachedQuery, keys: ReadonlySet<DependencyKey>): void {
    const dependencies: Dependency[] = []
    for (const key of keys) {
      const dependency = this.#dependencies.get(key) ?? { key, queries: null }
      dependency.queries = withItem(dependency.queries, query)
      this.#dependencies.set(key, dependency)
      dependencies.push(dependency)
    }
    query.dependencies = dependencies
  }

  #removeDependencies(query: CachedQuery): void {
    for (const dependency of query.dependencies) {
      dependency.queries = withoutItem(dependency.queries, query)
      if (dependency.queries === null) this.#dependencies.delete(dependency.key)
    }
  }

  /** The number of distinct queries. */
  get size(): number {
    return this.#queries.size
  }
}
