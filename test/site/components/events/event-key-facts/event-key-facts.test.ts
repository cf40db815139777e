import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../../../../src/domain/content/content.ts'
import type { EventView } from '../../../../../src/domain/questions/events.ts'
import { fromSwedishClock } from '../../../../../src/domain/time/swedish-time.ts'
import { eventKeyFacts } from '../../../../../src/site/components/events/event-key-facts/event-key-facts.ts'
import { calendarEvent } from '../../../../domain/sample.ts'

const seen = (parts: Partial<CalendarEvent>, of: Partial<EventView> = {}) =>
  eventKeyFacts({
    event: calendarEvent({ slug: 'e', ...parts }),
    status: 'upcoming',
    signup: 'none',
    seatsLeft: null,
    signupDeadline: null,
    ...of,
  }).map(({ label, value, note }) => `${label}: ${[value, note].filter(Boolean).join(', ')}`.replaceAll('\u00a0', ' '))

const occasion = (month: number, day: number, from: number, to: number) => ({
  startsAt: fromSwedishClock(2026, month, day, from),
  endsAt: fromSwedishClock(2026, month, day, to),
  note: null,
})
const venue = { name: 'Magasinet, Fyrbo', address: null, mapUrl: null }
const WHEN = 'När: 12 november 2026, torsdag kl. 09.00–12.00'
const signup: CalendarEvent['signup'] = {
  opensAt: null,
  closesAt: null,
  seats: 150,
  taken: 10,
  hasWaitingList: false,
  waitingListClosesAt: null,
  waiting: 0,
  by: null,
}

test.each([
  ['an event on one day', {}, [WHEN, 'Var: På plats']],
  ['an event at a place', { venue, price: 0 }, [WHEN, 'Var: Magasinet, Fyrbo', 'Pris: Kostnadsfritt']],
  ['an event at a place and online', { venue, format: 'hybrid' }, [WHEN, 'Var: Magasinet, Fyrbo, och digitalt']],
  ['an event online, with the place of those who send it', { venue, format: 'online' }, [WHEN, 'Var: Digitalt']],
  [
    'an event with occasions on several days',
    { occasions: [occasion(11, 12, 9, 12), occasion(12, 3, 9, 12)] },
    ['När: 12 november–3 december 2026, 2 tillfällen', 'Var: På plats'],
  ],
] as const)('a guest sees when and where: %s', (_name, parts, facts) => {
  expect(seen(parts as Partial<CalendarEvent>)).toEqual(facts)
})

test.each([
  ['upcoming', 'nearly-full', ['Platser: 150, Få platser kvar']],
  ['upcoming', 'waiting-list', ['Platser: 150, Fullt – reservlista']],
  ['past', 'closed', []],
  ['cancelled', 'closed', []],
  ['upcoming', 'none', []],
] as const)('seats are told of an event ahead that one can sign up for: %s, %s', (status, state, facts) => {
  expect(seen({ signup }, { status, signup: state }).slice(2)).toEqual(facts)
})

test('seats without a limit are not told', () => {
  expect(seen({ signup: { ...signup, seats: null } }, { signup: 'open' })).toHaveLength(2)
})
