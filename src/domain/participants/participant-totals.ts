import type { SignupQuestion } from '../content/content.ts'
import { splitChoices } from '../signup/signup-form.ts'
import type { Participant, ParticipantState } from './participants.ts'

/** The number of people in each state, and in each session. */
export interface ParticipantTotals {
  /** People with a seat. */
  readonly seated: number
  /** People whom a seat is kept for. */
  readonly offered: number
  /** People who have a seat until they have confirmed their address. */
  readonly unconfirmed: number
  readonly waiting: number
  /** People whose seat, or place on the list, was given back, and people whose offer lapsed. */
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
    if (state !== 'seated' && state !== 'offered' && state !== 'unconfirmed') continue
    for (const session of chosen) sessions[session] = (sessions[session] ?? 0) + size
  }
  return {
    seated: people('seated'),
    offered: people('offered'),
    unconfirmed: people('unconfirmed'),
    waiting: people('waiting'),
    cancelled: people('cancelled', 'lapsed'),
    sessions,
  }
}

/** The answers to a question, each with the number of sign-ups that gave it, the most common first. */
interface AnswerCount {
  readonly label: string
  readonly answers: readonly { readonly value: string; readonly count: number }[]
}

/**
 * Counts the answers of sign-ups with seats, without saying whose they are: to sensitive questions, as about food, and to questions with choices. Free
 * answers that differ in spaces and capitals alone are one. Where sensitive answers are null, they are left out. So are questions without answers.
 */
export function answerCounts(participants: readonly Participant[], questions: readonly SignupQuestion[]): readonly AnswerCount[] {
  const seated = participants.filter(({ state }) => state === 'seated')
  const given = seated.flatMap(({ answers, sensitiveAnswers }) => [...answers, ...(sensitiveAnswers ?? [])])
  return questions
    .filter(({ kind, isSensitive }) => isSensitive || kind === 'one' || kind === 'several')
    .map(({ key, label, kind }) => {
      const values = given.filter((answer) => answer.key === key).flatMap(({ value }) => (kind === 'several' ? splitChoices(value) : [value]))
      return { label, answers: countAlike(values) }
    })
    .filter(({ answers }) => answers.length > 0)
}

function countAlike(values: readonly string[]): AnswerCount['answers'] {
  const counts = new Map<string, { value: string; count: number }>()
  for (const value of values) {
    const plain = value.trim().replace(/\s+/g, ' ')
    const alike = counts.get(plain.toLowerCase())
    counts.set(plain.toLowerCase(), { value: alike?.value ?? plain, count: (alike?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'sv'))
}
