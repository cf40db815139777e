import type { Instant, SignupQuestion } from '../content/content.ts'
import { type Seating, type SeatState, waitingPosition } from './seating.ts'
import type { FormAnswer } from './signup-form.ts'

/** Where a participant stands. `received` and `refused` are of sign-ups that were never decided about here. */
export type ParticipantState = SeatState | 'received' | 'refused'

/** What somebody told when they signed up, and what the staff noted. */
export interface SignupDetails {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly organisation: string | null
  readonly organisationKind: string | null
  /** The names of the rest of the party. */
  readonly companions: readonly string[]
  readonly answers: readonly FormAnswer[]
  /** Null for readers who may not see them. */
  readonly sensitiveAnswers: readonly FormAnswer[] | null
  readonly note: string | null
}

/** What a row says of somebody's seat: true only of those that no seating knows. */
export interface RowSeat {
  readonly state: ParticipantState
  /** Null for who came before there were seatings. */
  readonly number: number | null
  readonly size: number
}

/** A sign-up as the staff sees it: who it is, and where they stand. */
export interface Participant extends SignupDetails {
  readonly state: ParticipantState
  readonly number: number | null
  readonly size: number
  /** Which place on the reserve list, from 1, or null. */
  readonly position: number | null
  readonly offeredUntil: Instant | null
  readonly sessions: readonly string[]
}

/**
 * Everybody who has signed up, in the order in which they came. The seating says where they stand, also when the rows have not followed it yet: a row whose
 * place was removed is nobody any more, and a newcomer needs no row.
 */
export function participantsOf(
  seating: Seating,
  rows: readonly (SignupDetails & RowSeat)[],
  newcomers: readonly SignupDetails[],
): readonly Participant[] {
  const told = new Map<string, SignupDetails>([...newcomers, ...rows.map(detailsOf)].map((one) => [one.key, one]))
  const seen = seating.claims.flatMap((claim): readonly Participant[] => {
    const who = told.get(claim.id)
    const { state, number, partySize, offeredUntil, sessions } = claim
    return who ? [{ ...who, state, number, size: partySize, offeredUntil, sessions, position: waitingPosition(seating, claim.id) }] : []
  })
  const known = new Set(seating.claims.map(({ id }) => id))
  const older = rows.filter(({ key, number }) => number === null && !known.has(key))
  return [...seen, ...older.map((row) => ({ ...row, position: null, offeredUntil: null, sessions: [] }))]
}

const detailsOf = ({ state: _state, number: _number, size: _size, ...told }: SignupDetails & RowSeat): SignupDetails => told

/** One of the people that a sign-up brings: whoever signed up, or one of the party. */
export interface Person {
  /** The sign-up's key and which of its people, from 0: `key:0`. */
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  /** Who signed them up, for one of the party; null for whoever did. */
  readonly with: string | null
}

/** The people that a sign-up brings, whoever signed up first. */
export function peopleOf({
  key,
  name,
  organisation,
  companions,
}: Pick<Participant, 'key' | 'name' | 'organisation' | 'companions'>): readonly Person[] {
  return [name, ...companions].map((one, i) => ({ id: `${key}:${i}`, name: one, organisation, with: i === 0 ? null : name }))
}

/** Which of the participants are asked for. */
export interface ParticipantFilter {
  /** Parts of a name, an address or an organisation, all of which must be there. */
  readonly search: string
  readonly state: ParticipantState | null
  /** The key of a session. */
  readonly session: string | null
  /** What was answered, by the question's key. */
  readonly answers: Readonly<Record<string, string>>
}

/** Asks for all. */
export const EVERYBODY: ParticipantFilter = { search: '', state: null, session: null, answers: {} }

/** What joins the choices in an answer of several. */
const BETWEEN_CHOICES = '; '

/** The participants that a filter asks for. */
export function filterParticipants(
  participants: readonly Participant[],
  { search, state, session, answers }: ParticipantFilter,
): readonly Participant[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const asked = Object.entries(answers)
  return participants.filter((one) => {
    const text = [one.name, one.email, one.organisation ?? '', ...one.companions].join('\n').toLowerCase()
    const given = [...one.answers, ...(one.sensitiveAnswers ?? [])]
    const hasAnswered = ([question, choice]: readonly [string, string]) =>
      given.some(({ key, value }) => key === question && value.split(BETWEEN_CHOICES).includes(choice))
    return (
      words.every((word) => text.includes(word)) &&
      (state === null || one.state === state) &&
      (session === null || one.sessions.includes(session)) &&
      asked.every(hasAnswered)
    )
  })
}

/** How many people there are of each state, and of those with a seat in each session. */
export interface ParticipantTotals {
  /** People with a seat. */
  readonly seated: number
  /** People whom a seat is kept for. */
  readonly offered: number
  readonly waiting: number
  /** People whose seat, or place on the list, was given back, and those who did not take what they were offered. */
  readonly cancelled: number
  /** People with a seat in a session, or whom one is kept for there, by the session's key. */
  readonly sessions: Readonly<Record<string, number>>
}

/** Counts the participants, as people. */
export function totalsOf(participants: readonly Participant[]): ParticipantTotals {
  const people = (...states: readonly ParticipantState[]) =>
    participants.reduce((sum, { state, size }) => sum + (states.includes(state) ? size : 0), 0)
  const sessions: Record<string, number> = {}
  for (const { state, size, sessions: chosen } of participants) {
    if (state !== 'seated' && state !== 'offered') continue
    for (const session of chosen) sessions[session] = (sessions[session] ?? 0) + size
  }
  return { seated: people('seated'), offered: people('offered'), waiting: people('waiting'), cancelled: people('cancelled', 'lapsed'), sessions }
}

/** How often each answer to a question was given, the most common first. */
export interface AnswerCount {
  readonly label: string
  readonly answers: readonly { readonly value: string; readonly count: number }[]
}

/**
 * What those who have seats answered, without anybody behind it: to sensitive questions, as about food, and to those with choices. Free answers that differ
 * in spaces and capitals alone are one. Null for sensitive answers leaves those out.
 */
export function answerCounts(participants: readonly Participant[], questions: readonly SignupQuestion[]): readonly AnswerCount[] {
  const seated = participants.filter(({ state }) => state === 'seated')
  return questions
    .filter(({ kind, isSensitive }) => isSensitive || kind === 'one' || kind === 'several')
    .map(({ key, label, kind }) => {
      const given = seated.flatMap((one) => [...one.answers, ...(one.sensitiveAnswers ?? [])].filter((answer) => answer.key === key))
      const counts = new Map<string, { value: string; count: number }>()
      for (const { value } of given.flatMap((answer) =>
        (kind === 'several' ? answer.value.split(BETWEEN_CHOICES) : [answer.value]).map((one) => ({ value: one })),
      )) {
        const plain = value.trim().replace(/\s+/g, ' ')
        const known = counts.get(plain.toLowerCase())
        counts.set(plain.toLowerCase(), { value: known?.value ?? plain, count: (known?.count ?? 0) + 1 })
      }
      return { label, answers: [...counts.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'sv')) }
    })
    .filter(({ answers }) => answers.length > 0)
}

/** By name, as a Swedish list has it. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name, 'sv')
