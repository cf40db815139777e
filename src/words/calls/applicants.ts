import type { ApplicantKind } from '../../domain/content/content.ts'

/** The kinds of applicants in a word or two, for a line of text. */
const BRIEF: Record<ApplicantKind, string> = {
  municipality: 'kommuner',
  'public-body': 'offentliga aktörer',
  company: 'företag',
  academy: 'lärosäten',
  association: 'föreningar',
  'social-economy': 'sociala företag',
  individual: 'privatpersoner',
}

/** The most kinds that are all named. */
const MOST_NAMED = 3

const capital = (words: string) => words.slice(0, 1).toLocaleUpperCase('sv') + words.slice(1)

/** The applicants in few words: `Kommuner och föreningar`, `Alla utom privatpersoner`, `Kommuner, företag med flera`. Null if no kind is named. */
export function applicantsInBrief(kinds: readonly ApplicantKind[]): string | null {
  const all = Object.keys(BRIEF) as ApplicantKind[]
  const missing = all.filter((kind) => !kinds.includes(kind))
  if (missing.length === 0) return 'Alla'
  const [only] = missing
  if (only && missing.length === 1) return `Alla utom ${BRIEF[only]}`
  const names = kinds.map((kind) => BRIEF[kind])
  if (names.length > MOST_NAMED) return capital(`${names.slice(0, 2).join(', ')} med flera`)
  const last = names.at(-1)
  if (last === undefined) return null
  return capital(names.length === 1 ? last : `${names.slice(0, -1).join(', ')} och ${last}`)
}
