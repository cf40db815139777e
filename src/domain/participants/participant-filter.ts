import { splitChoices } from '../signup/signup-form.ts'
import type { Participant, ParticipantState } from './participants.ts'

/** A filter of participants. All its parts must match. */
export interface ParticipantFilter {
  /** Parts of a name, an address or an organisation, separated by spaces. */
  readonly search: string
  readonly state: ParticipantState | null
  /** The key of a chosen session. */
  readonly session: string | null
  /** Answers, by the question's key. Of several choices one must match. */
  readonly answers: Readonly<Record<string, string>>
}

/** The participants that pass a filter. */
export function filterParticipants(
  participants: readonly Participant[],
  { search, state, session, answers }: ParticipantFilter,
): readonly Participant[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = Object.entries(answers)
  return participants.filter((participant) => {
    const { name, email, organisation, companions, sensitiveAnswers } = participant
    const text = [name, email, organisation ?? '', ...companions].join('\n').toLowerCase()
    const given = [...participant.answers, ...(sensitiveAnswers ?? [])]
    const hasAnswered = ([question, choice]: readonly [string, string]) =>
      given.some(({ key, value }) => key === question && splitChoices(value).includes(choice))
    return (
      words.every((word) => text.includes(word)) &&
      (state === null || participant.state === state) &&
      (session === null || participant.sessions.includes(session)) &&
      wanted.every(hasAnswered)
    )
  })
}
