import type { CalendarEvent, ProgrammeItem, SignupForm, SignupQuestion } from '../content/content.ts'
import { slugify } from '../content/slugs.ts'

/** An answer with its question, in the words in which the question was asked. */
export interface FormAnswer {
  /** The question's key. */
  readonly key: string
  readonly label: string
  readonly value: string
}

/** The kinds of organisation that a participant can come from. */
export const ORGANISATION_KINDS = ['municipality', 'region', 'state', 'education', 'company', 'association', 'person', 'other'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** The greatest lengths of what can be written, in UTF-16 units. */
export const LONGEST = { name: 120, email: 254, organisation: 160, line: 300, lines: 2000 } as const

/** The names of the form's fields. `trap` is hidden, and filled in by machines alone; `stamp` says when the form was fetched. */
export const FIELDS = {
  name: 'namn',
  email: 'epost',
  organisation: 'organisation',
  organisationKind: 'organisationsslag',
  companions: 'medfoljande',
  trap: 'webbplats',
  stamp: 'stampel',
} as const

/** The content of a form without faults. */
export interface SignupInput {
  readonly name: string
  /** The address as it was written, without spaces around it. */
  readonly email: string
  readonly organisation: string | null
  readonly organisationKind: OrganisationKind | null
  readonly companions: readonly string[]
  /** The keys of the chosen sessions, at most one of those that begin at the same time. */
  readonly sessions: readonly string[]
  readonly answers: readonly FormAnswer[]
  readonly sensitiveAnswers: readonly FormAnswer[]
}

/** A fault of a field. */
export type FieldFault =
  | 'missing'
  | 'too-long'
  | 'not-an-address'
  | 'unreadable'
  | 'link'
  | 'too-many'
  | 'not-a-choice'
  | 'session-gone'
  | 'session-full'
  | 'other-number'
  | 'closed'

/** The faults of a form by the names of their fields, in the order of the form. */
export type FormFaults = readonly { readonly field: string; readonly fault: FieldFault }[]

/** The values of a form as they were sent, by field. A form with faults is shown again with them. */
export type SentFields = Readonly<Record<string, readonly string[]>>

/** A question with the name of its field. */
export interface FormQuestion extends SignupQuestion {
  readonly field: string
}

/** Sessions that begin at the same instant, of which one can be chosen, with the name of their field. */
export interface SessionChoice {
  readonly field: string
  readonly startsAt: number
  readonly options: readonly { readonly value: string; readonly item: ProgrammeItem }[]
}

/** Unique names made from labels. Two databases with the same content make the same names, and so the same pages. */
function namesOf(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return labels.map((label) => {
    const name = slugify(label) || 'fraga'
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}

/** The questions of a form with the names of their fields. */
export function formQuestions({ questions }: Pick<SignupForm, 'questions'>): readonly FormQuestion[] {
  const names = namesOf(questions.map(({ label }) => label))
  return questions.map((question, i) => ({ ...question, field: `fraga-${names[i]}` }))
}

/** Whether an event's own form asks for sensitive answers. */
export function asksSensitive({ signup }: Pick<CalendarEvent, 'signup'>): boolean {
  return signup?.by?.kind === 'form' && signup.by.questions.some(({ isSensitive }) => isSensitive)
}

/** The sessions of a programme that can be chosen, grouped by the instant at which they begin, in that order. */
export function sessionChoices({ programme }: Pick<CalendarEvent, 'programme'>): readonly SessionChoice[] {
  const sessions = programme.filter(({ choice }) => choice !== null)
  const names = namesOf(sessions.map(({ title }) => title))
  const options = sessions.map((item, i) => ({ value: names[i] ?? '', item }))
  const starts = [...new Set(sessions.map(({ startsAt }) => startsAt))].sort((a, b) => a - b)
  return starts.map((startsAt, i) => ({ field: `pass-${i + 1}`, startsAt, options: options.filter(({ item }) => item.startsAt === startsAt) }))
}

const CHOICE_SEPARATOR = '; '

/** Several choices as one answer. */
export const joinChoices = (choices: readonly string[]): string => choices.join(CHOICE_SEPARATOR)

/** The choices in an answer to a question with several. */
export const splitChoices = (value: string): readonly string[] => value.split(CHOICE_SEPARATOR)

/** An e-mail address in the form in which two are compared: nobody has two mailboxes that differ in capitals. */
export const sameAddress = (email: string): string => email.trim().toLowerCase()
