import SearchableMap from 'minisearch/SearchableMap'
import type { Vocabulary } from '../../domain/search/expansion.ts'

const reversed = (text: string) => [...text].reverse().join('')

/** A term, in how many documents it is, and how it is written there, each way with in how many. */
interface Entry {
  documents: number
  readonly written: Map<string, number>
}

/** The first terms of a tree below some letters, as they come. */
function below(tree: SearchableMap<unknown>, letters: string, atMost: number): string[] {
  const found: string[] = []
  for (const term of tree.atPrefix(letters).keys()) {
    if (found.length >= atMost) break
    found.push(term)
  }
  return found
}

/** Every term that documents have, kept in step with them. */
export class TermBook implements Vocabulary {
  readonly #terms = new SearchableMap<Entry>()
  readonly #backwards = new SearchableMap<true>()

  /** Takes note of a document: its terms, each with the ways that it is written. */
  add(terms: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [term, written] of terms) {
      let entry = this.#terms.get(term)
      if (!entry) {
        entry = { documents: 0, written: new Map() }
        this.#terms.set(term, entry)
        this.#backwards.set(reversed(term), true)
      }
      entry.documents += 1
      for (const word of written) entry.written.set(word, (entry.written.get(word) ?? 0) + 1)
    }
  }

  /** Forgets a document that was taken note of, by the same terms. */
  remove(terms: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [term, written] of terms) {
      const entry = this.#terms.get(term)
      if (!entry) continue
      entry.documents -= 1
      for (const word of written) {
        const count = (entry.written.get(word) ?? 0) - 1
        if (count > 0) entry.written.set(word, count)
        else entry.written.delete(word)
      }
      if (entry.documents > 0) continue
      this.#terms.delete(term)
      this.#backwards.delete(reversed(term))
    }
  }

  has(term: string): boolean {
    return this.#terms.has(term)
  }

  startingWith(letters: string, atMost: number): readonly string[] {
    return this.#commonest(below(this.#terms, letters, MOST_LOOKED_AT), atMost)
  }

  endingWith(letters: string, atMost: number): readonly string[] {
    return this.#commonest(below(this.#backwards, reversed(letters), MOST_LOOKED_AT).map(reversed), atMost)
  }

  near(term: string, distance: number): readonly { readonly term: string; readonly distance: number }[] {
    const found = [...this.#terms.fuzzyGet(term, distance)].map(([near, [, apart]]) => ({ term: near, distance: apart }))
    return found.sort((a, b) => this.count(b.term) - this.count(a.term) || (a.term < b.term ? -1 : 1))
  }

  /** In how many documents a term is. */
  count(term: string): number {
    return this.#terms.get(term)?.documents ?? 0
  }

  /** How a term is most often written; the first in the alphabet of several. */
  writing(term: string): string {
    const [best] = [...(this.#terms.get(term)?.written ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return best?.[0] ?? term
  }

  get size(): number {
    return this.#terms.size
  }

  /** The terms of most documents. The order of a tree tells of its history, so it must decide nothing. */
  #commonest(terms: string[], atMost: number): readonly string[] {
    return terms.sort((a, b) => this.count(b) - this.count(a) || (a < b ? -1 : 1)).slice(0, atMost)
  }
}

/** How many terms of the same beginning are compared: short beginnings have thousands. */
const MOST_LOOKED_AT = 5_000
