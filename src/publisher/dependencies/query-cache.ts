import { isDeepStrictEqual } from 'node:util'
import type { View } from '../../domain/content/view.ts'
import { answer, type Content, type QuestionName, questions } from '../../domain/questions/all-questions.ts'
import { eachOf, type Few, withOne, withoutOne } from './compact-set.ts'
import { changedReads, NotingView, type Read } from './tracked-view.ts'

interface Asked {
  readonly key: string
  readonly name: QuestionName
  readonly args: readonly unknown[]
  answer: unknown
  sources: readonly Source[]
  /** The pages that ask it. */
  pages: Few<string>
}

/** Something that questions read, and which ones. */
interface Source {
  readonly read: Read
  readers: Few<Asked>
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
export class Memory {
  readonly #asked = new Map<string, Asked>()
  readonly #byPage = new Map<string, Asked[]>()
  /** What the pages that are being made anew asked the last time. */
  readonly #former = new Map<string, readonly Asked[]>()
  readonly #sources = new Map<Read, Source>()
  /** The view that all answers are of, and the one that takes note of what is read from it. */
  #view: View | null = null
  #noting: NotingView | null = null

  /**
   * The content for one rendering of a page. What the page asked before and does not ask again is forgotten when another view is looked at. The view
   * must be the one that was last looked at.
   */
  contentFor(page: string, view: View): Content {
    if (this.#view !== view) this.#lookAt(view)
    const before = this.#askedBy(page)
    if (before.length > 0) this.#former.set(page, before)
    const questionsOfPage: Asked[] = []
    this.#byPage.set(page, questionsOfPage)
    const own = new Set<Asked>()
    const ask = (name: QuestionName, args: readonly unknown[]) => {
      const key = args.length === 0 ? name : `${name}${JSON.stringify(args)}`
      const asked = this.#asked.get(key) ?? this.#ask(key, name, args)
      if (!own.has(asked)) {
        own.add(asked)
        questionsOfPage.push(asked)
        asked.pages = withOne(asked.pages, page)
      }
      return asked.answer
    }
    return new Questions(ask) as unknown as Content
  }

  /** Forgets a page, and the questions that no other page asks. */
  forget(page: string): void {
    this.#leave(page, this.#askedBy(page))
    this.#former.delete(page)
    this.#byPage.delete(page)
  }

  /** What a page asks, and asked before it was last made. */
  #askedBy(page: string): readonly Asked[] {
    return [...(this.#former.get(page) ?? []), ...(this.#byPage.get(page) ?? [])]
  }

  /** Forgets what pages asked before they were last made, and have not asked again. */
  #forgetFormer(): void {
    for (const [page, former] of this.#former) {
      const now = new Set(this.#byPage.get(page))
      this.#leave(
        page,
        former.filter((asked) => !now.has(asked)),
      )
    }
    this.#former.clear()
  }

  /** Lets a page ask some questions no more, and forgets those that no other page asks. */
  #leave(page: string, questions: readonly Asked[]): void {
    for (const asked of questions) {
      asked.pages = withoutOne(asked.pages, page)
      if (asked.pages !== null) continue
      this.#asked.delete(asked.key)
      this.#unread(asked)
    }
  }

  /** Looks at another view, and returns the pages that get another answer there, or none as their question throws. */
  pagesWithNewAnswers(view: View): ReadonlySet<string> {
    this.#forgetFormer()
    const before = this.#view
    if (before === null) {
      this.#lookAt(view)
      return new Set()
    }
    const due = new Set<Asked>()
    for (const read of changedReads(before, view)) for (const asked of eachOf(this.#sources.get(read)?.readers ?? null)) due.add(asked)
    const noting = new NotingView(view)
    this.#view = view
    this.#noting = noting
    const pages = new Set<string>()
    for (const asked of due) {
      let now: unknown
      try {
        now = answer(noting, asked.name, asked.args)
      } catch {
        // It throws again for each of its pages, and hurts no other.
        for (const page of eachOf(asked.pages)) pages.add(page)
        this.#drop(asked)
        noting.takeReads()
        continue
      }
      this.#unread(asked)
      this.#read(asked, noting.takeReads())
      if (now === asked.answer || isDeepStrictEqual(now, asked.answer)) continue
      asked.answer = now
      for (const page of eachOf(asked.pages)) pages.add(page)
    }
    return pages
  }

  #drop(asked: Asked): void {
    for (const page of eachOf(asked.pages))
      this.#byPage.set(
        page,
        (this.#byPage.get(page) ?? []).filter((one) => one !== asked),
      )
    this.#asked.delete(asked.key)
    this.#unread(asked)
  }

  #lookAt(view: View): void {
    if (this.#asked.size > 0) throw new Error('Answers of two views must not be mixed')
    this.#view = view
    this.#noting = new NotingView(view)
  }

  #ask(key: string, name: QuestionName, args: readonly unknown[]): Asked {
    const noting = this.#noting as NotingView
    noting.takeReads()
    const asked: Asked = { key, name, args, answer: answer(noting, name, args), sources: [], pages: null }
    this.#read(asked, noting.takeReads())
    this.#asked.set(key, asked)
    return asked
  }

  #read(asked: Asked, reads: ReadonlySet<Read>): void {
    const sources: Source[] = []
    for (const read of reads) {
      const source = this.#sources.get(read) ?? { read, readers: null }
      source.readers = withOne(source.readers, asked)
      this.#sources.set(read, source)
      sources.push(source)
    }
    asked.sources = sources
  }

  #unread(asked: Asked): void {
    for (const source of asked.sources) {
      source.readers = withoutOne(source.readers, asked)
      if (source.readers === null) this.#sources.delete(source.read)
    }
  }

  /** How many distinct questions are remembered. */
  get size(): number {
    return this.#asked.size
  }
}
