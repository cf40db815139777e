import { describe, expect, test } from 'vitest'
import type { CalendarEvent } from '../../../src/domain/content/content.ts'
import {
  changesToNotify,
  factsToNotify,
  firstNotifiedState,
  isReminderDue,
  isThanksDue,
  isWorthNotifying,
  type NotifiedFacts,
  reminderAt,
} from '../../../src/domain/signup/notified-state.ts'
import { fromSwedishClock, swedishIso } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent } from '../sample.ts'

const at = (text: string) => Date.parse(text)
const event = (parts: Partial<CalendarEvent> = {}) =>
  calendarEvent({ slug: 'e', venue: { name: 'Salen', address: 'Torget 1', mapUrl: null }, ...parts })
const facts = (parts: Partial<CalendarEvent> = {}, onlineUrl: string | null = null) => factsToNotify(event(parts), onlineUrl)
const occasion = (month: number, day: number, hour = 9) => ({
  startsAt: fromSwedishClock(2026, month, day, hour),
  endsAt: fromSwedishClock(2026, month, day, hour + 3),
  note: null,
})

test.each<readonly [string, NotifiedFacts, NotifiedFacts, readonly string[]]>([
  ['nothing', facts(), facts(), []],
  ['words alone', facts(), facts({ title: 'Annat', lead: 'Annat', planNote: 'Ja' }), []],
  ['a note on an occasion', facts(), facts({ occasions: event().occasions.map((one) => ({ ...one, note: 'Ny' })) }), []],
  ['that it is called moved', facts(), facts({ plan: 'moved' }), []],
  ['a map', facts(), facts({ venue: { name: 'Salen', address: 'Torget 1', mapUrl: 'https://karta.example' } }), []],
  ['its time', facts(), facts({ occasions: [occasion(11, 13)] }), ['times']],
  ['one more occasion', facts(), facts({ occasions: [...event().occasions, occasion(11, 14)] }), ['times']],
  ['its place', facts(), facts({ venue: { name: 'Salen', address: 'Torget 2', mapUrl: null } }), ['venue']],
  ['its place, which it had none of', facts({ venue: null }), facts(), ['venue']],
  ['its form and its place', facts(), facts({ format: 'online', venue: null }), ['format', 'venue']],
  ['its link', facts({ format: 'hybrid' }, null), facts({ format: 'hybrid' }, 'https://m.example'), ['link']],
  ['a link that nobody uses', facts({}, 'https://m.example'), facts({}, 'https://n.example'), []],
  ['that it is off, whatever else', facts(), facts({ plan: 'cancelled', occasions: [occasion(11, 13)] }), ['off']],
  ['anything when it is off', facts({ plan: 'cancelled' }), facts({ plan: 'cancelled', occasions: [occasion(11, 13)] }), []],
  ['that it is on again', facts({ plan: 'cancelled' }), facts(), ['on-again']],
  ['that it is on again at another time', facts({ plan: 'cancelled' }), facts({ occasions: [occasion(11, 13)] }), ['on-again', 'times']],
])('when what has changed is %s', (_, before, after, changes) => expect(changesToNotify(before, after)).toEqual(changes))

test.each([
  ['before both have ended', '2026-11-12T11:00+01:00', true],
  ['when the later one has not', '2026-11-13T11:00+01:00', true],
  ['when both have', '2026-11-13T12:00+01:00', false],
])('a change is told %s', (_, now, isTold) => {
  const [early, late] = [facts(), facts({ occasions: [occasion(11, 13)] })]
  expect(isWorthNotifying(early, late, at(now))).toBe(isTold)
  expect(isWorthNotifying(late, early, at(now))).toBe(isTold)
})

describe('a reminder', () => {
  test.each([
    [1, '2026-11-11T09:00:00+01:00'],
    [7, '2026-11-05T09:00:00+01:00'],
    [30, '2026-10-13T09:00:00+02:00'],
  ])('%i days before comes by the same clock', (days, time) => expect(swedishIso(reminderAt(facts(), days) ?? 0)).toBe(time))

  test.each([
    ['no days are set', facts(), null],
    ['none means never', facts(), 0],
    ['it is off', facts({ plan: 'cancelled' }), 2],
  ])('never comes when %s', (_, told, days) => {
    expect(reminderAt(told, days)).toBeNull()
    expect(isReminderDue(firstNotifiedState('E', told), days, at('2026-11-12T08:00+01:00'))).toBe(false)
  })

  test.each([
    ['2026-11-10T08:59+01:00', null, false],
    ['2026-11-10T09:00+01:00', null, true],
    ['2026-11-12T08:59+01:00', null, true],
    ['2026-11-12T09:00+01:00', null, false],
    ['2026-11-11T09:00+01:00', '2026-11-12', false],
    ['2026-11-11T09:00+01:00', '2026-10-01', true],
  ])('at %s, having reminded of %s, is due: %s', (now, remindedOf, isDue) => {
    expect(isReminderDue({ ...firstNotifiedState('E', facts()), remindedOf }, 2, at(now))).toBe(isDue)
  })
})

test.each([
  ['2026-11-12T12:00+01:00', true, {}, true],
  ['2026-11-12T11:59+01:00', true, {}, false],
  ['2026-11-12T12:00+01:00', false, {}, false],
  ['2026-11-12T12:00+01:00', true, { hasThanked: true }, false],
  ['2026-11-12T12:00+01:00', true, { facts: facts({ plan: 'cancelled' }) }, false],
])('at %s, with documentation %s and %o, thanks are due: %s', (now, hasDocumentation, parts, isDue) => {
  expect(isThanksDue({ ...firstNotifiedState('E', facts()), ...parts }, hasDocumentation, at(now))).toBe(isDue)
})
