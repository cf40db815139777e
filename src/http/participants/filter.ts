import type { CalendarEvent } from '../../domain/content/content.ts'
import type { ParticipantFilter } from '../../domain/participants/participant-filter.ts'
import type { ParticipantState } from '../../domain/participants/participants.ts'
import { type FormQuestion, formQuestions } from '../../domain/signup/signup-form.ts'
import { PARTICIPANT_STATE } from '../../words/signup/participants.ts'

/** The names of the filter's fields, beside those of the questions. */
export const FILTER = { search: 'sok', state: 'lage', session: 'pass' } as const

/** The questions of an event whose answers are choices. Sensitive ones only for a trusted reader. */
export function filterQuestions(event: CalendarEvent | null, isTrusted: boolean): readonly FormQuestion[] {
  const form = event?.signup?.by
  const questions = form?.kind === 'form' ? formQuestions(form) : []
  return questions.filter(({ kind, isSensitive }) => (kind === 'one' || kind === 'several') && (isTrusted || !isSensitive))
}

/** The filter in a query. Values that no field of the filter offers are left out. */
export function filterOf(query: URLSearchParams, event: CalendarEvent | null, isTrusted: boolean): ParticipantFilter {
  const state = query.get(FILTER.state) ?? ''
  const session = query.get(FILTER.session) ?? ''
  const answers = filterQuestions(event, isTrusted).flatMap(({ field, key, choices }) => {
    const choice = query.get(field) ?? ''
    return choices.includes(choice) ? [[key, choice] as const] : []
  })
  return {
    search: (query.get(FILTER.search) ?? '').trim().slice(0, 200),
    state: Object.hasOwn(PARTICIPANT_STATE, state) ? (state as ParticipantState) : null,
    session: event?.programme.some(({ key, choice }) => choice !== null && key === session) ? session : null,
    answers: Object.fromEntries(answers),
  }
}
