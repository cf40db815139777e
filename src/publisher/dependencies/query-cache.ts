import { isDeepStrictEqual } from 'node:util'
import type { View } from '../../domain/content/view.ts'
import { answer, type Content, type QuestionName, questions } from '../../domain/questions/all-questions.ts'
import { type CompactSet, itemsOf, withItem, withoutItem } from './compact-set.ts'
import { changedKeys, type DependencyKey, TrackingView } from './tracked-view.ts'

interface CachedQuery {
  readonly key: string
  readonly name: QuestionName
  readonly args: readonly unknown[]
  answer: unknown
  dependencies: readonly Dependency[]
  /** The pages that ask it. */
  pages: CompactSet<string>
}

/** Something that questions read, and which ones. */
interface Dependency {
  readonly key: DependencyKey
  queries: CompactSet<CachedQuery>
}

type Ask = (name: QuestionName, args: readonly unknown[]) => unknown

/** The questions as methods: made for every page, so that one object a page must do. */
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
 * Remembers which page asked which question, what the answer was and what it was read from, so that the pages with a changed answer can be found.
 * Only questions that read something which changed are asked again.
 */
export class QueryCache {
  readonly #queries = new Map<string, CachedQuery>()
  readonly #byPage = new Map<string, CachedQuery[]>()
  /** What the pages that are being made anew asked the last time. */
  readonly #previous = new Map<string, readonly CachedQuery[]>()
  readonly #dependencies = new Map<DependencyKey, Dependency>()
  /** The view that all answers are of, and the one that takes note of what is read from it. */
  #view: View | null = null
  #tracking: TrackingView | null = null

  /**
   * The content for one rendering of a page. What the page asked before and does not ask again is forgotten when another view is looked at. The view
   * must be the one that was last looked at.
   */
  contentFor(page: string, view: View): Content {
    if (this.#view !== view) this.#setView(view)
    const before = this.#queriesOf(page)
    if (before.length > 0) this.#previous.set(page, before)
    const questionsOfPage: CachedQuery[] = []
    this.#byPage.set(page, questionsOfPage)
    const own = new Set<CachedQuery>()
    const ask = (name: QuestionName, args: readonly unknown[]) => {
      const key = args.length === 0 ? name : `${name}${JSON.stringify(args)}`
      const asked = this.#queries.get(key) ?? this.#ask(key, name, args)
      if (!own.has(asked)) {
        own.add(asked)
        questionsOfPage.push(asked)
        asked.pages = withItem(asked.pages, page)
      }
      return asked.answer
    }
    return new Questions(ask) as unknown as Content
  }

  /** Forgets a page, and the questions that no other page asks. */
  forget(page: string): void {
    this.#leave(page, this.#queriesOf(page))
    this.#previous.delete(page)
    this.#byPage.delete(page)
  }

  /** What a page asks, and asked before it was last made. */
  #queriesOf(page: string): readonly CachedQuery[] {
    return [...(this.#previous.get(page) ?? []), ...(this.#byPage.get(page) ?? [])]
  }

  /** Forgets what pages asked before they were last made, and have not asked again. */
  #forgetPrevious(): void {
    for (const [page, former] of this.#previous) {
      const now = new Set(this.#byPage.get(page))
      this.#leave(
        page,
        former.filter((asked) => !now.has(asked)),
      )
    }
    this.#previous.clear()
  }

  /** Lets a page ask some questions no more, and forgets those that no other page asks. */
  #leave(page: string, questions: readonly CachedQuery[]): void {
    for (const asked of questions) {
      asked.pages = withoutItem(asked.pages, page)
      if (asked.pages !== null) continue
      this.#queries.delete(asked.key)
      this.#removeDependencies(asked)
    }
  }

  /** Looks at another view, and returns the pages that get another answer there, or none as their question throws. */
  pagesWithNewAnswers(view: View): ReadonlySet<string> {
    this.#forgetPrevious()
    const before = this.#view
    if (before === null) {
      this.#setView(view)
      return new Set()
    }
    const due = new Set<CachedQuery>()
    for (const read of changedKeys(before, view)) for (const asked of itemsOf(this.#dependencies.get(read)?.queries ?? null)) due.add(asked)
    const noting = new TrackingView(view)
    this.#view = view
    this.#tracking = noting
    const pages = new Set<string>()
    for (const asked of due) {
      let now: unknown
      try {
        now = answer(noting, asked.name, asked.args)
      } catch {
        // It throws again for each of its pages, and hurts no other.
        for (const page of itemsOf(asked.pages)) pages.add(page)
        this.#drop(asked)
        noting.takeKeys()
        continue
      }
      this.#removeDependencies(asked)
      this.#addDependencies(asked, noting.takeKeys())
      if (now === asked.answer || isDeepStrictEqual(now, asked.answer)) continue
      asked.answer = now
      for (const page of itemsOf(asked.pages)) pages.add(page)
    }
    return pages
  }

  #drop(asked: CachedQuery): void {
    for (const page of itemsOf(asked.pages))
      this.#byPage.set(
        page,
        (this.#byPage.get(page) ?? []).filter((one) => one !== asked),
      )
    this.#queries.delete(asked.key)
    this.#removeDependencies(asked)
  }

  #setView(view: View): void {
    if (this.#queries.size > 0) throw new Error('Answers of two views must not be mixed')
    this.#view = view
    this.#tracking = new TrackingView(view)
  }

  #ask(key: string, name: QuestionName, args: readonly unknown[]): CachedQuery {
    const noting = this.#tracking as TrackingView
    noting.takeKeys()
    const asked: CachedQuery = { key, name, args, answer: answer(noting, name, args), dependencies: [], pages: null }
    this.#addDependencies(asked, noting.takeKeys())
    this.#queries.set(key, asked)
    return asked
  }

  #addDependencies(asked: CachedQuery, reads: ReadonlySet<DependencyKey>): void {
    const sources: Dependency[] = []
    for (const read of reads) {
      const source = this.#dependencies.get(read) ?? { key: read, queries: null }
      source.queries = withItem(source.queries, asked)
      this.#dependencies.set(read, source)
      sources.push(source)
    }
    asked.dependencies = sources
  }

  #removeDependencies(asked: CachedQuery): void {
    for (const source of asked.dependencies) {
      source.queries = withoutItem(source.queries, asked)
      if (source.queries === null) this.#dependencies.delete(source.key)
    }
  }

  /** How many distinct questions are remembered. */
  get size(): number {
    return this.#queries.size
  }
}
