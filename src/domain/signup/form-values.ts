import type { CalendarEvent } from '../content/content.ts'
import { visible } from './guest-text.ts'
import { FIELDS, type FormQuestion, formQuestions, LONGEST, type SentFields, sessionChoices } from './signup-form.ts'

/** The longest value that is kept, in UTF-16 units: too long for any field, so that its fault is found, and long enough to be shown to its sender whole. */
export const LONGEST_VALUE = 4 * LONGEST.lines

const valuesOf = ({ kind, choices }: FormQuestion) => (kind === 'one' || kind === 'several' ? choices.length + 1 : 1)

/**
 * The part of a sent form that belongs to the event's form: its fields, each with no more values than the field can have and one more, by which the fault is
 * found. So the work of reading a form and of showing it again depends on the event, not on what a stranger sends. `largestParty` is the most people of a
 * sign-up with its sender; the event's own rule by default.
 */
export function formValues(event: CalendarEvent, sent: SentFields, largestParty?: number): SentFields {
  const form = event.signup?.by?.kind === 'form' ? event.signup.by : { questions: [], largestParty: 1 }
  const single = [
    FIELDS.name,
    FIELDS.email,
    FIELDS.organisation,
    FIELDS.organisationKind,
    FIELDS.stamp,
    ...sessionChoices(event).map(({ field }) => field),
  ]
  const counts = new Map<string, number>([
    ...single.map((field) => [field, 1] as const),
    ...formQuestions(form).map((question) => [question.field, valuesOf(question)] as const),
  ])
  const kept: [string, readonly string[]][] = []
  for (const [field, most] of counts) {
    const values = sent[field]
    if (values) kept.push([field, values.slice(0, most)])
  }
  // Empty fields among the companions count for nothing. The trap is sprung by any of its values.
  for (const [field, most] of [
    [FIELDS.companions, largestParty ?? form.largestParty],
    [FIELDS.trap, 1],
  ] as const) {
    const values = sent[field]
    if (values) kept.push([field, values.filter((value) => visible(value) !== '').slice(0, most)])
  }
  return Object.fromEntries(kept.map(([field, values]) => [field, values.map((value) => value.slice(0, LONGEST_VALUE))]))
}
