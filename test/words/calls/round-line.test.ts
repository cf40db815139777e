import { expect, test } from 'vitest'
import type { RoundStatus } from '../../../src/domain/calls/funding-call.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { roundLine } from '../../../src/words/calls/round-line.ts'

const DATED = { title: 'Våren', opensAt: fromSwedishClock(2027, 3, 1, 8), closesAt: fromSwedishClock(2027, 3, 31, 16), expectedOpening: null }
const UNDATED = { title: 'Hösten', opensAt: null, closesAt: null, expectedOpening: null }

test.each<[typeof DATED | (Omit<typeof UNDATED, 'expectedOpening'> & { expectedOpening: string | null }), RoundStatus, string]>([
  [DATED, 'upcoming', 'Våren: kommande, öppnar måndag 1 mars 2027 kl. 08.00'],
  [DATED, 'open', 'Våren: öppen, stänger onsdag 31 mars 2027 kl. 16.00'],
  [DATED, 'closed', 'Våren: stängd, ansökningar handläggs, stängde onsdag 31 mars 2027 kl. 16.00'],
  [DATED, 'decided', 'Våren: beslutad, stängde onsdag 31 mars 2027 kl. 16.00'],
  [{ ...UNDATED, expectedOpening: '2027-09' }, 'planned', 'Hösten: planerad, öppnar i september 2027'],
  [UNDATED, 'planned', 'Hösten: planerad'],
  [UNDATED, 'withdrawn', 'Hösten: inställd'],
])('the round %o that is %s is written “%s”', (round, status, line) => {
  expect(roundLine(round, status).replaceAll('\u00a0', ' ')).toBe(line)
})
