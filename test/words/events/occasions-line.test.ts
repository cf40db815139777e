import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { occasionsLine } from '../../../src/words/events/occasions-line.ts'

const on = (day: number) => ({ startsAt: fromSwedishClock(2027, 1, day, 8), endsAt: fromSwedishClock(2027, 1, day, 12) })

test.each([
  [[], 'Inte bestämt'],
  [[22], 'fredag 22 januari 2027 kl. 08.00–12.00'],
  [[29, 22], 'fredag 22 januari 2027 kl. 08.00–12.00 och 1 tillfälle till'],
  [[29, 22, 25], 'fredag 22 januari 2027 kl. 08.00–12.00 och 2 tillfällen till'],
])('occasions on the days %j of January are written “%s”', (days, line) => {
  expect(occasionsLine(days.map(on)).replaceAll('\u00a0', ' ')).toBe(line)
})
