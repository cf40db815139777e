import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../../src/domain/time/swedish-time.ts'
import { eventLine } from '../../../../src/site/components/board/event-line.ts'

const at = (day: number, hour: number, minute = 0) => fromSwedishClock(2026, 12, day, hour, minute)
const EVENT = {
  title: 'Informationsmöte',
  lead: '',
  status: 'upcoming',
  signup: 'open',
  seatsLeft: null,
  format: 'on-site',
  venue: 'Kulturhuset',
  startsAt: at(6, 9),
  endsAt: at(6, 12, 30),
  occasionCount: 1,
  image: null,
  isReplaced: false,
} as const

test.each([
  ['time and place', {}, '09.00–12.30, Kulturhuset'],
  ['without a place', { venue: null }, '09.00–12.30'],
  ['online', { venue: null, format: 'online' }, '09.00–12.30, digitalt'],
  ['at a place and online', { format: 'hybrid' }, '09.00–12.30, Kulturhuset, på plats och digitalt'],
  ['over several days', { endsAt: at(7, 12) }, '09.00 till 7 december 2026, Kulturhuset'],
  ['until midnight', { endsAt: at(7, 0) }, '09.00–00.00, Kulturhuset'],
  ['today', { status: 'today' }, 'I dag, 09.00–12.30, Kulturhuset'],
  ['a day to save', { status: 'save-the-date' }, 'Boka dagen, 09.00–12.30, Kulturhuset'],
  ['with few seats left', { signup: 'nearly-full' }, '09.00–12.30, Kulturhuset. Få platser kvar'],
  ['full', { signup: 'full' }, '09.00–12.30, Kulturhuset. Fullt'],
  ['with closed sign-up', { signup: 'closed' }, '09.00–12.30, Kulturhuset'],
] as const)('the line below an event: %s', (_, parts, words) => {
  expect(eventLine({ ...EVENT, ...parts }).replaceAll('\u00a0', ' ')).toBe(words)
})
