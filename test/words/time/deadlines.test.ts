import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import type { TimeLeft } from '../../../src/domain/time/time-left.ts'
import { shortDeadline, timeLeftInWords } from '../../../src/words/time/deadlines.ts'

/** A text with ordinary spaces for no-break spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const left = (count: number, unit: TimeLeft['unit']): TimeLeft => ({ count, unit, urgency: 'soon' })

test.each([
  [left(12, 'days'), '12 dagar kvar'],
  [left(1, 'days'), '1 dag kvar'],
  [left(5, 'hours'), '5 timmar kvar'],
  [left(1, 'hours'), '1 timme kvar'],
  [left(40, 'minutes'), '40 minuter kvar'],
  [left(0, 'minutes'), 'Sista minuterna'],
])('%o', (time, words) => {
  expect(plain(timeLeftInWords(time))).toBe(words)
})

test.each([
  ['the minute before midnight', fromSwedishClock(2026, 12, 5, 23, 59), left(5, 'days'), 'lör 5 dec kl. 23.59'],
  ['midnight belongs to the day that ends', fromSwedishClock(2026, 12, 6), left(5, 'days'), 'lör 5 dec kl. 24.00'],
  ['a midnight of new year', fromSwedishClock(2027, 1, 1), null, 'tor 31 dec 2026 kl. 24.00'],
  ['far off', fromSwedishClock(2027, 10, 15, 12), left(300, 'days'), 'fre 15 okt 2027 kl. 12.00'],
  ['not so far off', fromSwedishClock(2027, 10, 15, 12), left(299, 'days'), 'fre 15 okt kl. 12.00'],
  ['without the time left', fromSwedishClock(2027, 5, 15, 12), null, 'lör 15 maj 2027 kl. 12.00'],
  ['the first of the hours that come twice', Date.UTC(2027, 9, 31, 0, 30), left(5, 'hours'), 'sön 31 okt kl. 02.30 sommartid'],
  ['the second of them', Date.UTC(2027, 9, 31, 1, 30), left(5, 'hours'), 'sön 31 okt kl. 02.30 vintertid'],
])('a deadline in brief: %s', (_, closesAt, time, words) => {
  expect(plain(shortDeadline(closesAt, time))).toBe(words)
})
