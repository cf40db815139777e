import { expect, test } from 'vitest'
import { openingInWords } from '../../../../../src/site/components/calls/call-year/opening-words.ts'

test.each([
  ['open', '2027-03-01', '2027-03-31', 'Öppen nu, 1–31 mars 2027'],
  ['paused', '2027-03-01', '2027-04-30', 'Pausad, 1 mars–30 april 2027'],
  ['upcoming', '2026-12-21', '2027-02-01', 'Öppen 21 december 2026–1 februari 2027'],
  ['expected', '2027-07-01', '2027-07-31', 'Beräknas öppna i juli 2027'],
  ['usual', '2027-02-01', '2027-03-15', 'Brukar vara öppen 1 februari–15 mars 2027'],
] as const)('one that is %s', (stand, from, to, words) => {
  expect(openingInWords({ stand, from, to }).replaceAll('\u00a0', ' ')).toBe(words)
})
