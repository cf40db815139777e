import { isStopWord } from './stop-words.ts'
import { folded, rootOf, type Stem, termOf, termsOf, wordsOf } from './words.ts'

/** Every term of the texts that are searched. */
export interface Vocabulary {
  readonly has: (term: string) => boolean
  /** Terms that begin or end with some letters, at most so many. */
  readonly startingWith: (letters: string, atMost: number) => readonly string[]
  readonly endingWith: (letters: string, atMost: number) => readonly string[]
  /** Terms that differ by at most so many letters, with by how many; the commonest first. */
  readonly near: (term: string, distance: number) => readonly { readonly term: string; readonly distance: number }[]
}

/**
 * A way to find what a word means: of each of its groups some term must be there. The weight tells how much that is worth beside the word itself,
 * at 1.
 */
export interface Alternative {
  readonly all: readonly (readonly string[])[]
  readonly weight: number
}

/** One thing that is looked for, and every way to find it. */
export interface Concept {
  readonly alternatives: readonly Alternative[]
  /** The term that was probably meant when no text has what was typed. */
  readonly instead: { readonly word: string; readonly term: string } | null
}

/** Words, or phrases, that mean the same. */
type SynonymGroup = readonly string[]

const WEIGHTS = { synonym: 0.8, beginning: 0.4, typed: 0.9, ending: 0.45, root: 0.3, parts: 0.25, knownParts: 0.05, near: 0.6 } as const
/** How many terms of a kind a word is taken to stand for: what one question may cost. */
const AT_MOST = 40
/** The fewest letters of a word that others are found by, as their beginning, and as the last part of a compound. */
const LEAST_BEGINNING = 4
const LEAST_ENDING = 3
/** From so many letters on an ending is a word by itself: `medel` is, `ring` is part of many words that have nothing to do with rings. */
const SURE_ENDING = 5
const LEAST_PART = 3

/** The first part of a compound without the sound that joins it to the next: utvecklings|medel, gatu|kontor. */
const unjoined = (part: string, stem: Stem) => [...termsOf(part, stem), ...(part.endsWith('s') ? termsOf(part.slice(0, -1), stem) : [])]

/** By how many letters a word that no text has may be misspelt, by its length. */
const mistakes = ({ length }: string) => (length < 4 ? 0 : length < 6 ? 1 : 2)

/** Builds what is looked for out of the words of a question. */
export class Expansion {
  readonly #vocabulary: Vocabulary
  readonly #stem: Stem

  constructor(vocabulary: Vocabulary, stem: Stem) {
    this.#vocabulary = vocabulary
    this.#stem = stem
  }

  /** What a question looks for. The last word of one that is still being typed may be the beginning of any. */
  conceptsOf(words: readonly string[], synonyms: readonly SynonymGroup[], isTyping = false): readonly Concept[] {
    const phrases = phrasesOf(synonyms)
    const concepts: Concept[] = []
    for (let i = 0; i < words.length; ) {
      const found = phrases.find((phrase) => phrase.words.every((word, n) => this.#isSame(words[i + n], word)))
      const length = found?.words.length ?? 1
      const own = length === 1 ? this.#conceptOf(words, i, isTyping && i + 1 === words.length) : { alternatives: [], instead: null }
      const synonymous = (found ? [words.slice(i, i + length), ...found.others] : []).flatMap((phrase, n) =>
        this.#phrase(phrase, n === 0 ? 1 : WEIGHTS.synonym),
      )
      // What has a synonym is a word, and not a misspelt one.
      const isMeant = own.instead === null || synonymous.length === 0
      concepts.push({ alternatives: [...(isMeant ? own.alternatives : []), ...synonymous], instead: isMeant ? own.instead : null })
      i += length
    }
    return concepts
  }

  #isSame(one: string | undefined, other: string): boolean {
    return one !== undefined && termsOf(one, this.#stem).includes(termOf(other, this.#stem))
  }

  /** The way to find a phrase, if there is any: each of its words, however it ends. */
  #phrase(words: readonly string[], weight: number): readonly Alternative[] {
    const all = words.map((word) => this.#beginningWith(termsOf(word, this.#stem)))
    return all.every((terms) => terms.length > 0) ? [{ all, weight }] : []
  }

  /** The known ones of some terms, and what begins with one that is long enough to say something. */
  #beginningWith(terms: readonly string[]): readonly string[] {
    return [
      ...new Set(
        terms.flatMap((term) => [...this.#known(term), ...(term.length >= LEAST_BEGINNING ? this.#vocabulary.startingWith(term, AT_MOST) : [])]),
      ),
    ]
  }

  #known(term: string): readonly string[] {
    return this.#vocabulary.has(term) ? [term] : []
  }

  #conceptOf(words: readonly string[], i: number, isLast: boolean): Concept {
    const word = words[i] ?? ''
    const weights = new Map<string, number>()
    const add = (terms: readonly string[], weight: number) => {
      for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    }
    const own = termsOf(word, this.#stem)
    add(
      own.flatMap((term) => this.#known(term)),
      1,
    )
    const whole = folded(word)
    if (isLast) add(this.#vocabulary.startingWith(whole, AT_MOST), WEIGHTS.typed)
    for (const term of own.filter((one) => one === whole || this.#vocabulary.has(one))) {
      if (term.length >= LEAST_BEGINNING) add(this.#vocabulary.startingWith(term, AT_MOST), WEIGHTS.beginning)
      add(this.#compoundsEndingWith(term), WEIGHTS.ending)
    }
    const root = rootOf(word)
    if (root !== null) add(this.#vocabulary.startingWith(root, AT_MOST), WEIGHTS.root)
    add(this.#written(words, i), 1)
    const parts = this.#partsOf(whole)
    const alternatives: Alternative[] = [...weights].map(([term, weight]) => ({ all: [[term]], weight }))
    if (weights.size > 0) return { alternatives: parts ? [...alternatives, { all: parts, weight: WEIGHTS.knownParts }] : alternatives, instead: null }
    if (!parts) return this.#nearest(word, own, mistakes(whole))
    // A misspelt word may look like a compound: konferrens, konfer|rens.
    const { alternatives: near } = this.#nearest(word, own, 1)
    return { alternatives: [{ all: parts, weight: WEIGHTS.parts }, ...near], instead: null }
  }

  #compoundsEndingWith(term: string): readonly string[] {
    if (term.length < LEAST_ENDING) return []
    const isSure = term.length >= SURE_ENDING
    return this.#vocabulary.endingWith(term, AT_MOST).filter((compound) => {
      const first = compound.slice(0, -term.length)
      return first.length >= LEAST_PART && (isSure || unjoined(first, this.#stem).some((part) => this.#vocabulary.has(part)))
    })
  }

  /** The term of a word written together with its neighbour: `kultur medel` is how many write kulturmedel. */
  #written(words: readonly string[], i: number): readonly string[] {
    const pairs = [
      [words[i - 1], words[i]],
      [words[i], words[i + 1]],
    ]
    return pairs.flatMap(([first, second]) => {
      if (!first || !second) return []
      const terms = [`${first}${second}`, `${first}s${second}`].flatMap((joined) => termsOf(joined, this.#stem))
      return terms.filter((term) => this.#vocabulary.has(term))
    })
  }

  /** The two known words that a compound is made of, the last part as long as can be; null when it is none. */
  #partsOf(word: string): readonly (readonly string[])[] | null {
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
      const known = (terms: readonly string[]) => terms.filter((term) => term.length >= LEAST_PART && this.#vocabulary.has(term))
      const [first, last] = [word.slice(0, at), known(termsOf(word.slice(at), this.#stem))]
      if (last.length === 0) continue
      const whole = known(unjoined(first, this.#stem))
      // A verb or a noun of action loses its ending: laddning, ladd|infrastruktur.
      const isRoot = first.length >= LEAST_BEGINNING && word.length - at >= SURE_ENDING
      const parts = [whole.length === 0 && isRoot ? this.#vocabulary.startingWith(first, AT_MOST) : whole, last]
      if (parts.every((terms) => terms.length > 0)) return parts
    }
    return null
  }

  /** The known words that differ from a word by the fewest letters, at most so many. */
  #nearest(word: string, own: readonly string[], most: number): Concept {
    const near = new Map<string, number>()
    for (const term of own) {
      for (const found of this.#vocabulary.near(term, Math.min(most, Math.floor(term.length / 3)))) {
        // Few misspell a word from its first letter on.
        if (found.term[0] === term[0]) near.set(found.term, Math.min(found.distance, near.get(found.term) ?? Infinity))
      }
    }
    const least = Math.min(...near.values())
    // The farther ones only cloud what the nearest say.
    const closest = [...near].filter(([, apart]) => apart === least).map(([term]) => term)
    const [first] = closest
    return {
      alternatives: closest.slice(0, AT_MOST).map((term) => ({ all: [[term]], weight: WEIGHTS.near })),
      instead: first === undefined ? null : { word, term: first },
    }
  }
}

/** From each word or phrase of the groups to the others of its group, the longest first. */
function phrasesOf(groups: readonly SynonymGroup[]) {
  const telling = (phrase: string) =>
    wordsOf(phrase)
      .map(({ text }) => text)
      .filter((word) => !isStopWord(word))
  return groups
    .flatMap((group) => {
      const members = group.map(telling).filter((words) => words.length > 0)
      return members.map((words) => ({ words, others: members.filter((other) => other !== words) }))
    })
    .sort((a, b) => b.words.length - a.words.length)
}
