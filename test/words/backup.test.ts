import { expect, test } from 'vitest'
import { backupsInWords } from '../../src/words/backup.ts'

const NOW = Date.parse('2026-12-03T12:00:00Z')
const HOUR = 3_600_000
const made = (hours: number) => ({ made: { at: NOW - hours * HOUR }, failed: null })
const OLD = 'Det finns ingen säkerhetskopia från de senaste två dygnen. Be den som sköter driften att titta på det.'

test.each([
  [0.5, 'för mindre än en timme sedan', []],
  [1, 'för en timme sedan', []],
  [9, 'för 9 timmar sedan', []],
  [48, 'för 2 dagar sedan', []],
  [49, 'för 2 dagar sedan', [OLD]],
])('a backup that is %d hours old is told so', (hours, age, faults) => {
  const words = backupsInWords(made(hours), 'nightly', NOW)
  expect(words.state[0]).toContain(age)
  expect(words.faults).toEqual(faults)
})

test('a failure is told with its reason, and with a warning when there is no backup at all', () => {
  const failed = { at: NOW - HOUR, why: 'Disken är full.' }
  expect(backupsInWords({ made: null, failed }, 'nightly', NOW)).toEqual({
    faults: [
      'Det gick inte att göra en säkerhetskopia torsdag 3 december 2026 kl. 12.00. Disken är full.'
        .replace('3 d', '3\u00a0d')
        .replace('kl. ', 'kl.\u00a0'),
      OLD,
    ],
    state: ['Ingen säkerhetskopia är gjord än.', 'En ny görs varje natt.'],
  })
})

test('where no backups are made by themselves, an old one is no fault', () => expect(backupsInWords(made(500), 'no', NOW).faults).toEqual([]))
