/** A word of a text: its letters and digits, and its position, half-open [at, end). */
export interface TextWord {
  readonly text: string
  readonly at: number
  readonly end: number
}

/** Reduces a word to its stem. A library does that, so the domain gets it as an argument. */
export type Stem = (word: string) => string

// A soft hyphen, or an accent that stands for itself, is inside a word.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*/gu

/** The term that a word of a text is indexed by; empty for a stop word. */
export type TermOf = (word: string) => string

/** The words of a text, in its order. Hyphens and all other signs part them. */
export function wordsOf(text: string): readonly TextWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, at: index, end: index + word.length }))
}

const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', æ: 'ae', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd' }

/** A word as it is compared: in lower case, without soft hyphens and accents, å, ä and ö as a and o. */
export function folded(word: string): string {
  const lower = plain(word)
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .replace(/[åäöæøßðþłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

const plain = (word: string) => word.toLowerCase().replaceAll('\u00ad', '').normalize('NFC')

/** The neuter's definite ending, which the Swedish Snowball stemmer leaves: `nätet`, `projektets`. */
const withoutNeuter = (word: string) => (word.length >= 5 ? word.replace(/(?<=[^aeiouyåäö])ets?$/, '') : word)
/** `medl` of `medlen`, `nyckl` of `nycklar`: the vowel that the ending took away is put back. */
const withVowel = (stem: string) => stem.replace(/([bdfgkmpt])l$/, '$1el')

/** The one term that a word of a text is found by. */
export function termOf(word: string, stem: Stem): string {
  return folded(withVowel(stem(withoutNeuter(plain(word)))))
}

/**
 * The terms that a word of a question may mean: a word typed without å, ä and ö lacks the endings that the stemmer knows
 * (`elnat` looks like `eln` with an ending).
 */
export function termsOf(word: string, stem: Stem): readonly string[] {
  const whole = folded(word)
  // `skolan` is what the stemmer leaves of itself; `skola` and `skolor` it knows.
  const indefinite = whole.length >= 5 ? whole.replace(/(?<=[^aeiouy]a)ns?$/, '') : whole
  return [...new Set([termOf(word, stem), whole, folded(withoutNeuter(whole)), termOf(indefinite, stem)])]
}

/** The root that words of one origin share, `ladd` of laddning, laddar and laddstation; null where it would be too short. */
export function rootOf(word: string): string | null {
  const match = /^(.{4,}?)(?:(?:n|(?<!n))ing(?:en|ens|s|ar|arna|arnas|ars)?|a[nr]?|as|ande|are|aren|at|ade)$/.exec(folded(word))
  return match?.[1] ?? null
}
