import { expect, test } from 'vitest'
import type { ClockChange } from '../../../src/domain/schedule/clock-changes.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { clockChangeInWords, secondsInWords } from '../../../src/words/publishing/publication.ts'

const plain = (words: string) => words.replace(/\s/g, ' ')

test.each([
  [1701, '1,7 sekunder'],
  [1000, '1 sekund'],
  [960, '1 sekund'],
  [12_345, '12,3 sekunder'],
  [100, '0,1 sekunder'],
  [49, 'mindre än 0,1 sekunder'],
])('%i milliseconds are %s', (milliseconds, words) => expect(plain(secondsInWords(milliseconds))).toBe(words))

const NOW = fromSwedishClock(2026, 11, 1, 12, 0)
test.each<[Omit<ClockChange, 'at'>, string]>([
  [
    { kind: 'alert-ends', title: 'Ansökningstjänsten stängs', round: null },
    'Meddelandet ”Ansökningstjänsten stängs” tas bort från sidorna fredag 27 november kl. 22.00',
  ],
  [
    { kind: 'alert-begins', title: 'Ansökningstjänsten stängs', round: null },
    'Meddelandet ”Ansökningstjänsten stängs” börjar visas fredag 27 november kl. 22.00',
  ],
  [{ kind: 'round-closes', title: 'Förstudiemedel', round: 'Omgång 2026' }, 'Förstudiemedel, Omgång 2026 stänger fredag 27 november kl. 22.00'],
])('a change by the clock of kind $kind is told', (change, words) =>
  expect(plain(clockChangeInWords({ ...change, at: fromSwedishClock(2026, 11, 27, 22, 0) }, NOW))).toBe(words),
)
