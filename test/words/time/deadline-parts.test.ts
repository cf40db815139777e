import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { deadlineParts } from '../../../src/words/time/deadline-parts.ts'

test.each([
  [fromSwedishClock(2026, 12, 5, 23, 59), '5 december 2026', 'lördag kl. 23.59'],
  [fromSwedishClock(2026, 12, 6), '5 december 2026', 'lördag kl. 24.00'],
  [fromSwedishClock(2027, 1, 1), '31 december 2026', 'torsdag kl. 24.00'],
] as const)('a deadline is a day and a time of that day: %i', (closesAt, day, clock) => {
  const parts = deadlineParts(closesAt)
  expect([parts.day, parts.clock].map((words) => words.replaceAll('\u00a0', ' '))).toEqual([day, clock])
})
