import type { CalendarEvent, ProgrammeItem, SignupForm, SignupQuestion } from '../content/content.ts'
import { slugify } from '../content/slugs.ts'

/** A question with what was answered, in the words that it was asked in. */
export interface FormAnswer {
  readonly key: string
  readonly label: string
  readonly value: string
}

/** What kinds of organisation one may come from. */
export const ORGANISATION_KINDS = ['municipality', 'region', 'state', 'education', 'company', 'association', 'person', 'other'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** The longest that may be written, in signs. */
export const LONGEST = { name: 120, email: 254, organisation: 160, line: 300, lines: 2000 } as const

/** The names of the form's fields. `trap` is filled in by machines alone; `stamp` says when the form was fetched. */
export const FIELDS = {
  name: 'namn',
  email: 'epost',
  organisation: 'organisation',
  organisationKind: 'organisationsslag',
  companions: 'medfoljande',
  trap: 'webbplats',
  stamp: 'stampel',
} as const

/** What a sign-up says, when nothing is wrong with it. */
export interface SignupInput {
  readonly name: string
  /** As it was written, but for spaces around it. */
  readonly email: string
  readonly organisation: string | null
  readonly organisationKind: OrganisationKind | null
  readonly companions: readonly string[]
  /** Keys of sessions, at most one of those that begin at the same time. */
  readonly sessions: readonly string[]
  readonly answers: readonly FormAnswer[]
  readonly sensitiveAnswers: readonly FormAnswer[]
}

/** What is wrong with a field. */
export type FieldFault =
  | 'missing'
  | 'too-long'
  | 'not-an-address'
  | 'unreadable'
  | 'too-many'
  | 'not-a-choice'
  | 'session-gone'
  | 'session-full'
  | 'other-number'
  | 'closed'

/** Faults by the name of their field, in the order of the form. */
export type FormFaults = readonly { readonly field: string; readonly fault: FieldFault }[]

/** Everything that was sent, by field: what somebody wrote is never thrown away. */
export type SentFields = Readonly<Record<string, readonly string[]>>

/** A question with the name of its field. */
export interface FormQuestion extends SignupQuestion {
  readonly field: string
}

/** Sessions that begin at the same time, of which one can be chosen, with the name of their field. */
export interface SessionChoice {
  readonly field: string
  readonly startsAt: number
  readonly options: readonly { readonly value: string; readonly item: ProgrammeItem }[]
}

/** Names made of labels, each once: they stand in pages, which two databases with the same content make alike. */
function namesOf(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return labels.map((label) => {
    const name = slugify(label) || 'fraga'
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}

/** A form's questions with the names of their fields. */
export function formQuestions({ questions }: Pick<SignupForm, 'questions'>): readonly FormQuestion[] {
  const names = namesOf(questions.map(({ label }) => label))
  return questions.map((question, i) => ({ ...question, field: `fraga-${names[i]}` }))
}

/** What can be chosen of a programme, by the time at which it begins. */
export function sessionChoices({ programme }: Pick<CalendarEvent, 'programme'>): readonly SessionChoice[] {
  const chosen = programme.filter(({ choice }) => choice !== null)
  const names = namesOf(chosen.map(({ title }) => title))
  const options = chosen.map((item, i) => ({ value: names[i] ?? '', item }))
  const starts = [...new Set(chosen.map(({ startsAt }) => startsAt))].sort((a, b) => a - b)
  return starts.map((startsAt, i) => ({ field: `pass-${i + 1}`, startsAt, options: options.filter(({ item }) => item.startsAt === startsAt) }))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there: a name with a line break could write headers of a letter.
const UNREADABLE = /[\u0000-\u001f\u007f\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, but several lines may have line breaks and tabs.
const UNREADABLE_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** What HTML takes for an address (https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address), with a dot in its domain. */
const ADDRESS = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** The same address however it is written: nobody has two mailboxes that differ in capitals. */
export const sameAddress = (email: string): string => email.trim().toLowerCase()

const first = (sent: SentFields, field: string) => (sent[field]?.[0] ?? '').trim()

/** Reads what was sent to sign up for an event. Returns what it says, or what is wrong with it. */
export function readSignup(event: CalendarEvent, sent: SentFields): { readonly input: SignupInput } | { readonly faults: FormFaults } {
  const form = event.signup?.by?.kind === 'form' ? event.signup.by : null
  const faults: { field: string; fault: FieldFault }[] = []
  const wrong = (field: string, fault: FieldFault) => void faults.push({ field, fault })

  const line = (field: string, longest: number, isRequired: boolean): string | null => {
    const text = first(sent, field)
    if (text === '') {
      if (isRequired) wrong(field, 'missing')
      return null
    }
    if (text.length > longest) wrong(field, 'too-long')
    else if (UNREADABLE.test(text)) wrong(field, 'unreadable')
    return text
  }

  const name = line(FIELDS.name, LONGEST.name, true)
  const email = line(FIELDS.email, LONGEST.email, true)
  if (email !== null && email.length <= LONGEST.email && !ADDRESS.test(email)) wrong(FIELDS.email, 'not-an-address')
  const organisation = line(FIELDS.organisation, LONGEST.organisation, false)
  const kind = first(sent, FIELDS.organisationKind)
  const organisationKind = ORGANISATION_KINDS.find((one) => one === kind) ?? null
  if (kind !== '' && organisationKind === null) wrong(FIELDS.organisationKind, 'not-a-choice')

  const companions = (sent[FIELDS.companions] ?? []).map((one) => one.trim()).filter((one) => one !== '')
  if (companions.length >= (form?.largestParty ?? 1) && companions.length > 0) wrong(FIELDS.companions, 'too-many')
  else if (companions.some((one) => one.length > LONGEST.name)) wrong(FIELDS.companions, 'too-long')
  else if (companions.some((one) => UNREADABLE.test(one))) wrong(FIELDS.companions, 'unreadable')

  const sessions = sessionChoices(event).flatMap(({ field, options }) => {
    const value = first(sent, field)
    if (value === '') return []
    const option = options.find((one) => one.value === value)
    if (!option) wrong(field, 'session-gone')
    return option ? [option.item.key] : []
  })

  const answers = formQuestions(form ?? { questions: [] }).flatMap((question) => {
    const value = answerTo(question, sent, wrong)
    return value === null ? [] : [{ question, answer: { key: question.key, label: question.label, value } }]
  })
  const those = (isSensitive: boolean) => answers.filter(({ question }) => question.isSensitive === isSensitive).map(({ answer }) => answer)

  if (faults.length > 0) return { faults }
  return {
    input: {
      name: name ?? '',
      email: email ?? '',
      organisation,
      organisationKind,
      companions,
      sessions,
      answers: those(false),
      sensitiveAnswers: those(true),
    },
  }
}

function answerTo(question: FormQuestion, sent: SentFields, wrong: (field: string, fault: FieldFault) => void): string | null {
  const { field, kind, choices, isRequired } = question
  const given = (sent[field] ?? []).map((one) => one.trim()).filter((one) => one !== '')
  if (given.length === 0) {
    if (isRequired) wrong(field, 'missing')
    return null
  }
  if (kind === 'one' || kind === 'several') {
    const known = choices.filter((choice) => given.includes(choice))
    if (known.length < new Set(given).size || (kind === 'one' && known.length > 1)) wrong(field, 'not-a-choice')
    return known.join('; ')
  }
  const text = given[0] ?? ''
  if (text.length > LONGEST[kind]) wrong(field, 'too-long')
  else if ((kind === 'line' ? UNREADABLE : UNREADABLE_LINES).test(text)) wrong(field, 'unreadable')
  return text
}
