import type { SignupQuestion } from '../../../src/domain/content/content.ts'
import { calendarEvent } from '../sample.ts'

const question = (parts: Partial<SignupQuestion>): SignupQuestion => ({
  key: 'q',
  kind: 'line',
  label: 'Fråga',
  purpose: 'För maten',
  choices: [],
  isRequired: false,
  isSensitive: false,
  ...parts,
})
const session = (key: string, title: string, startsAt: number, seats: number | null = null) => ({
  key,
  title,
  startsAt,
  endsAt: null,
  description: null,
  isBreak: false,
  track: null,
  speakers: [],
  choice: { seats, taken: 0 },
})
const QUESTIONS = [
  question({ key: 'food', label: 'Allergier och specialkost', isSensitive: true }),
  question({ key: 'lunch', label: 'Lunch?', kind: 'one', choices: ['Ja', 'Nej'], isRequired: true }),
  question({ key: 'texts', label: 'Vad skriver du?', kind: 'several', choices: ['Brev', 'Beslut'] }),
  question({ key: 'more', label: 'Lunch?', kind: 'lines' }),
]
/** An event with a form of four questions, and three sessions to choose from. */
export const EVENT = calendarEvent({
  slug: 'dag',
  signup: {
    opensAt: null,
    closesAt: null,
    seats: null,
    taken: 0,
    hasWaitingList: false,
    waitingListClosesAt: null,
    waiting: 0,
    by: { kind: 'form', questions: QUESTIONS, largestParty: 3, keepDays: 90, offerHours: 24, confirmsAddress: false },
  },
  programme: [session('s1', 'Samtalet hem', 1000), session('s2', 'Statistik', 1000), session('s3', 'Samtalet hem', 2000)],
})
