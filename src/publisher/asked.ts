import { isDeepStrictEqual } from 'node:util'
import { answer, type Content, type QuestionName, questions } from '../domain/questions.ts'
import type { View } from '../domain/view.ts'
import { changedReads, NotingView, type Read } from './reads.ts'

interface Asked {
  readonly key: string
  readonly name: QuestionName
  readonly args: readonly unknown[]
  answer: unknown
  reads: ReadonlySet<Read>
  readonly pages: Set<string>
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
  readonly #byPage = new Map<string, Set<Asked>>()
  readonly #readers = new Map<Read, Set<Asked>>()
  /** The view that all answers are of, and the one that takes note of what is read from it. */
  #view: View | null = null
  #noting: NotingView | null = null

  /** The content for one rendering of a page. What the page asked before is forgotten. The view must be the one that was last looked at. */
  contentFor(page: string, view: View): Content {
    this.forget(page)
    if (this.#view !== view) this.#lookAt(view)
    const questionsOfPage = new Set<Asked>()
    this.#byPage.set(page, questionsOfPage)
    const ask = (name: QuestionName, args: readonly unknown[]) => {
      const key = args.length === 0 ? name : `${name}${JSON.stringify(args)}`
      const asked = this.#asked.get(key) ?? this.#ask(key, name, args)
      asked.pages.add(page)
      questionsOfPage.add(asked)
      return asked.answer
    }
    return new Questions(ask) as unknown as Content
  }

  /** Forgets a page, and the questions that no other page asks. */
  forget(page: string): void {
    for (const asked of this.#byPage.get(page) ?? []) {
      asked.pages.delete(page)
      if (asked.pages.size > 0) continue
      this.#asked.delete(asked.key)
      this.#unread(asked)
    }
    this.#byPage.delete(page)
  }

  /** Looks at another view, and returns the pages that get another answer there, or none as their question throws. */
  pagesWithNewAnswers(view: View): ReadonlySet<string> {
    const before = this.#view
    if (before === null) {
      this.#lookAt(view)
      return new Set()
    }
    const due = new Set<Asked>()
    for (const read of changedReads(before, view)) for (const asked of this.#readers.get(read) ?? []) due.add(asked)
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
        for (const page of asked.pages) pages.add(page)
        this.#drop(asked)
        noting.takeReads()
        continue
      }
      this.#unread(asked)
      this.#read(asked, noting.takeReads())
      if (now === asked.answer || isDeepStrictEqual(now, asked.answer)) continue
      asked.answer = now
      for (const page of asked.pages) pages.add(page)
    }
    return pages
  }

  #drop(asked: Asked): void {
    for (const page of asked.pages) this.#byPage.get(page)?.delete(asked)
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
    const asked: Asked = { key, name, args, answer: answer(noting, name, args), reads: new Set(), pages: new Set() }
    this.#read(asked, noting.takeReads())
    this.#asked.set(key, asked)
    return asked
  }

  #read(asked: Asked, reads: ReadonlySet<Read>): void {
    asked.reads = reads
    for (const read of reads) {
      const readers = this.#readers.get(read)
      if (readers) readers.add(asked)
      else this.#readers.set(read, new Set([asked]))
    }
  }

  #unread(asked: Asked): void {
    for (const read of asked.reads) {
      const readers = this.#readers.get(read)
      readers?.delete(asked)
      if (readers?.size === 0) this.#readers.delete(read)
    }
  }

  /** How many distinct questions are remembered. */
  get size(): number {
    return this.#asked.size
  }
}
