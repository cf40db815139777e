import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import type { Alternative, Concept } from '../../domain/search/expansion.ts'
import type { Searchable } from '../../domain/search/searchable.ts'
import { wordsOf } from '../../domain/search/words.ts'
import { swedishTerm } from './stem.ts'
import { TermBook } from './vocabulary.ts'

const FIELDS = ['title', 'lead', 'names', 'text'] as const
/** What a hit in each field is worth. */
const BOOST = { title: 6, lead: 2.5, names: 1.5, text: 1 } as const

/** What is in the index under a key. */
interface Entry extends Searchable {
  readonly key: string
}

/** A key that was found, with how well it fits: only to be compared within one search. */
export interface IndexedHit {
  readonly key: string
  readonly score: number
}

/** Every term of a document with the ways that it is written there. */
function writtenTerms(document: Searchable): ReadonlyMap<string, ReadonlySet<string>> {
  const terms = new Map<string, Set<string>>()
  for (const field of FIELDS) {
    for (const { text } of wordsOf(document[field])) {
      const term = swedishTerm(text)
      if (term === '') continue
      const word = text.toLowerCase().replaceAll('\u00ad', '')
      const written = terms.get(term)
      if (written) written.add(word)
      else terms.set(term, new Set([word]))
    }
  }
  return terms
}

/** The index: documents by their terms. */
export class SearchIndex {
  readonly terms = new TermBook()
  readonly #documents = new Map<string, Entry>()
  readonly #index = new MiniSearch<Entry>({
    idField: 'key',
    fields: [...FIELDS],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm: (word) => swedishTerm(word) || null,
    searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
  })

  /** Puts a document under a key, in place of what was there. */
  put(key: string, document: Searchable): void {
    this.remove(key)
    const entry = { ...document, key }
    this.#documents.set(key, entry)
    this.#index.add(entry)
    this.terms.add(writtenTerms(entry))
  }

  remove(key: string): void {
    const entry = this.#documents.get(key)
    if (!entry) return
    this.#documents.delete(key)
    // Removed as it was added, so that no trace of it is left in what others are worth.
    this.#index.remove(entry)
    this.terms.remove(writtenTerms(entry))
  }

  /** What is under a key, or null. */
  get(key: string): Searchable | null {
    return this.#documents.get(key) ?? null
  }

  get size(): number {
    return this.#documents.size
  }

  /** Everything that has all of the concepts, or any of them, the best first. `worth` is how much a hit counts, 0 for not at all. */
  find(concepts: readonly Concept[], combineWith: 'AND' | 'OR', worth: (key: string) => number): readonly IndexedHit[] {
    const queries = concepts.map((concept): Query => ({ combineWith: 'OR', queries: concept.alternatives.map(queryOf) }))
    if (queries.length === 0 || concepts.some(({ alternatives }) => combineWith === 'AND' && alternatives.length === 0)) return []
    const results = this.#index.search(
      { combineWith, queries },
      { boostDocument: (key: string) => worth(key) || 1, filter: (result) => worth(String(result.id)) > 0 },
    )
    const best = results.map(found).sort(byScore)
    const terms = new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ all }) => all.flat())))
    const named = best.slice(0, LOOKED_AT).map(({ key, score }) => ({ key, score: score * (1 + this.#shareOfTitle(key, terms)) }))
    return [...named.sort(byScore), ...best.slice(LOOKED_AT)]
  }

  /** How much of a title, from 0 to 1, is what was looked for: one who writes a title wants that page, not those that mention it. */
  #shareOfTitle(key: string, terms: ReadonlySet<string>): number {
    const words = wordsOf(this.#documents.get(key)?.title ?? '').filter(({ text }) => swedishTerm(text) !== '')
    return words.length === 0 ? 0 : words.filter(({ text }) => terms.has(swedishTerm(text))).length / words.length
  }
}

/** The number of the best hits that are ranked a second time. */
const LOOKED_AT = 200
const byScore = (a: IndexedHit, b: IndexedHit) => b.score - a.score || (a.key < b.key ? -1 : 1)

// Sums in another order differ in their last digits, which must not decide an order.
const found = ({ id, score }: SearchResult): IndexedHit => ({ key: String(id), score: Number(score.toPrecision(9)) })

function queryOf({ all, weight }: Alternative): Query {
  const queries = all.map((terms): Query => (terms.length === 1 ? (terms[0] ?? '') : { combineWith: 'OR', queries: [...terms] }))
  return { combineWith: 'AND', queries, boostTerm: () => weight }
}
