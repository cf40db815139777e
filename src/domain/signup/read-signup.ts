import type { CalendarEvent } from '../content/content.ts'
import { holdsLink, isUnreadable, visible } from './guest-text.ts'
import {
  FIELDS,
  type FieldFault,
  type FormAnswer,
  type FormFaults,
  type FormQuestion,
  formQuestions,
  joinChoices,
  LONGEST,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type SentFields,
  type SignupInput,
  sessionChoices,
} from './signup-form.ts'

/** An address as HTML defines it (https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address), with a dot in its domain. */
const ADDRESS = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** The sent values of a form with the faults that were found in them so far. */
class FormReader {
  readonly faults: { field: string; fault: FieldFault }[] = []
  readonly #sent: SentFields

  constructor(sent: SentFields) {
    this.#sent = sent
  }

  fault(field: string, fault: FieldFault): void {
    this.faults.push({ field, fault })
  }

  /** The first value of a field without invisible signs and spaces around it, or '' for none. */
  first(field: string): string {
    return visible(this.#sent[field]?.[0] ?? '')
  }

  /** All values of a field that are not empty, without invisible signs and spaces around them. */
  all(field: string): readonly string[] {
    return (this.#sent[field] ?? []).map(visible).filter((value) => value !== '')
  }

  /** A text of one line. Returns null for an empty one. */
  line(field: string, longest: number, isRequired: boolean): string | null {
    const text = this.first(field)
    if (text === '') {
      if (isRequired) this.fault(field, 'missing')
      return null
    }
    if (text.length > longest) this.fault(field, 'too-long')
    else if (isUnreadable(text, 'line')) this.fault(field, 'unreadable')
    return text
  }

  /** A name, which holds no link. Returns null for an empty one. */
  name(field: string, longest: number, isRequired: boolean): string | null {
    const name = this.line(field, longest, isRequired)
    if (name !== null && holdsLink(name)) this.fault(field, 'link')
    return name
  }
}

/** Reads the form of an event as it was sent. Returns its content, or its faults in the order of the form. Unknown fields are ignored. */
export function readSignup(event: CalendarEvent, sent: SentFields): { readonly input: SignupInput } | { readonly faults: FormFaults } {
  const form = event.signup?.by?.kind === 'form' ? event.signup.by : null
  const reader = new FormReader(sent)
  const name = reader.name(FIELDS.name, LONGEST.name, true) ?? ''
  const email = readAddress(reader)
  const organisation = reader.name(FIELDS.organisation, LONGEST.organisation, false)
  const organisationKind = readOrganisationKind(reader)
  const companions = readCompanions(reader, form?.largestParty ?? 1)
  const sessions = readSessions(reader, event)
  const answers: FormAnswer[] = []
  const sensitiveAnswers: FormAnswer[] = []
  for (const question of formQuestions(form ?? { questions: [] })) {
    const { key, label, isSensitive } = question
    const value = readAnswer(reader, question)
    if (value !== null) (isSensitive ? sensitiveAnswers : answers).push({ key, label, value })
  }
  if (reader.faults.length > 0) return { faults: reader.faults }
  return { input: { name, email, organisation, organisationKind, companions, sessions, answers, sensitiveAnswers } }
}

function readAddress(reader: FormReader): string {
  const email = reader.line(FIELDS.email, LONGEST.email, true)
  if (email !== null && email.length <= LONGEST.email && !ADDRESS.test(email)) reader.fault(FIELDS.email, 'not-an-address')
  return email ?? ''
}

function readOrganisationKind(reader: FormReader): OrganisationKind | null {
  const sentKind = reader.first(FIELDS.organisationKind)
  const organisationKind = ORGANISATION_KINDS.find((kind) => kind === sentKind) ?? null
  if (sentKind !== '' && organisationKind === null) reader.fault(FIELDS.organisationKind, 'not-a-choice')
  return organisationKind
}

function readCompanions(reader: FormReader, largestParty: number): readonly string[] {
  const companions = reader.all(FIELDS.companions)
  if (companions.length >= largestParty && companions.length > 0) reader.fault(FIELDS.companions, 'too-many')
  else if (companions.some((name) => name.length > LONGEST.name)) reader.fault(FIELDS.companions, 'too-long')
  else if (companions.some((name) => isUnreadable(name, 'line'))) reader.fault(FIELDS.companions, 'unreadable')
  else if (companions.some(holdsLink)) reader.fault(FIELDS.companions, 'link')
  return companions
}

const readSessions = (reader: FormReader, event: CalendarEvent): readonly string[] =>
  sessionChoices(event).flatMap(({ field, options }) => {
    const value = reader.first(field)
    if (value === '') return []
    const option = options.find((candidate) => candidate.value === value)
    if (!option) reader.fault(field, 'session-gone')
    return option ? [option.item.key] : []
  })

function readAnswer(reader: FormReader, { field, kind, choices, isRequired }: FormQuestion): string | null {
  const values = reader.all(field)
  if (values.length === 0) {
    if (isRequired) reader.fault(field, 'missing')
    return null
  }
  if (kind === 'one' || kind === 'several') {
    const chosen = choices.filter((choice) => values.includes(choice))
    if (chosen.length < new Set(values).size || (kind === 'one' && chosen.length > 1)) reader.fault(field, 'not-a-choice')
    return joinChoices(chosen)
  }
  const text = values[0] ?? ''
  if (text.length > LONGEST[kind]) reader.fault(field, 'too-long')
  else if (isUnreadable(text, kind)) reader.fault(field, 'unreadable')
  return text
}
