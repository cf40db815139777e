import { isDeepStrictEqual } from 'node:util'
import { answer, type Content, type QuestionName, questions } from '../domain/questions.ts'
import type { View } from '../domain/view.ts'

interface Asked {
  readonly name: QuestionName
  readonly args: readonly unknown[]
  answer: unknown
  readonly pages: Set<string>
}

const NAMES = Object.keys(questions) as QuestionName[]

/** Remembers which page asked which question and what the answer was, so that the pages with a changed answer can be found. */
export class Memory {
  readonly #asked = new Map<string, Asked>()
  readonly #byPage = new Map<string, Set<string>>()

  /** The content for one rendering of a page. What the page asked before is forgotten. */
  contentFor(page: string, view: View): Content {
    this.forget(page)
    const keys = new Set<string>()
    this.#byPage.set(page, keys)
    const ask = (name: QuestionName, args: readonly unknown[]) => {
      const key = `${name}${JSON.stringify(args)}`
      let asked = this.#asked.get(key)
      if (!asked) {
        asked = { name, args, answer: answer(view, name, args), pages: new Set() }
        this.#asked.set(key, asked)
      }
      asked.pages.add(page)
      keys.add(key)
      return asked.answer
    }
    return Object.fromEntries(NAMES.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)])) as unknown as Content
  }

  /** Forgets a page, and the questions that no other page asks. */
  forget(page: string): void {
    for (const key of this.#byPage.get(page) ?? []) {
      const asked = this.#asked.get(key)
      asked?.pages.delete(page)
      if (asked?.pages.size === 0) this.#asked.delete(key)
    }
    this.#byPage.delete(page)
  }

  /** Asks every question again and returns the pages that would get another answer now. */
  pagesWithNewAnswers(view: View): ReadonlySet<string> {
    // All are asked before any answer is remembered: when a question throws, none of the others has been seen.
    const answered = [...this.#asked.values()].map((asked) => ({ asked, now: answer(view, asked.name, asked.args) }))
    const changed = answered.filter(({ asked, now }) => now !== asked.answer && !isDeepStrictEqual(now, asked.answer))
    for (const { asked, now } of changed) asked.answer = now
    return new Set(changed.flatMap(({ asked }) => [...asked.pages]))
  }

  /** How many distinct questions are remembered. */
  get size(): number {
    return this.#asked.size
  }
}
