import type { CalendarEvent } from '../../domain/content/content.ts'
import { FIELDS, formQuestions, type SessionChoice, sessionChoices } from '../../domain/signup/signup-form.ts'
import { clockTimes, weekdayAndDate } from '../time/dates.ts'

/** The labels of the fields that every sign-up form has. */
export const FIELD_LABEL = {
  name: 'Namn',
  email: 'E-post',
  organisation: 'Organisation',
  organisationKind: 'Typ av organisation',
  companions: 'Medföljande',
} as const satisfies Partial<Record<keyof typeof FIELDS, string>>

const LABELS: ReadonlyMap<string, string> = new Map(
  (Object.keys(FIELD_LABEL) as (keyof typeof FIELD_LABEL)[]).map((name) => [FIELDS[name], FIELD_LABEL[name]]),
)

/** The label of a choice among sessions that begin at the same time. */
export const sessionLabel = ({ startsAt }: Pick<SessionChoice, 'startsAt'>): string =>
  `Pass ${weekdayAndDate(startsAt)} kl. ${clockTimes(startsAt, null)}`

/** The label of a field of an event's form. Returns its name for a field that the form does not have. */
export function fieldLabel(event: CalendarEvent, field: string): string {
  const form = event.signup?.by
  const asked = form?.kind === 'form' ? formQuestions(form).find((question) => question.field === field) : undefined
  const choice = sessionChoices(event).find((candidate) => candidate.field === field)
  return LABELS.get(field) ?? asked?.label ?? (choice ? sessionLabel(choice) : field)
}
