import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { leafOf, monthHeading, timeBesideLeaf, WEEKDAYS } from '../../../src/words/time/event-times.ts'

const at = (month: number, day: number, hour: number, minute = 0) => fromSwedishClock(2026, month, day, hour, minute)

test('a leaf has the parts of a Swedish day', () => {
  expect(leafOf(at(11, 12, 0))).toEqual({ day: '12', month: 'november', year: '2026' })
  expect(leafOf(at(1, 1, 0) - 1)).toEqual({ day: '31', month: 'december', year: '2025' })
})

test.each([
  ['within a day', at(11, 12, 9), at(11, 12, 13), ['torsdag kl.\u00a009.00–13.00']],
  ['until midnight', at(11, 12, 18), at(11, 13, 0), ['torsdag kl.\u00a018.00–00.00']],
  ['over two days', at(11, 12, 9), at(11, 13, 15, 30), ['torsdag kl.\u00a009.00', 'till fredag 13\u00a0november 2026 kl.\u00a015.30']],
])('a time %s doesn’t repeat the day on the leaf', (_, startsAt, endsAt, words) => expect(timeBesideLeaf(startsAt, endsAt)).toEqual(words))

test('weekdays and months head a table', () => {
  expect(WEEKDAYS.map(({ short }) => short)).toEqual(['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'])
  expect(monthHeading('2027-03')).toBe('Mars 2027')
})
