import { describe, expect, test } from 'vitest'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { fileLabel, quoted, seatsLeftInWords, signupInWords } from '../../src/words/labels.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [400, 'Rapport (pdf, 1 kB)'],
  [305_000, 'Rapport (pdf, 305 kB)'],
  [999_800, 'Rapport (pdf, 1 MB)'],
  [11_500_000, 'Rapport (pdf, 11,5 MB)'],
])('the label of a file of %i bytes has its size', (bytes, words) => {
  expect(plain(fileLabel({ title: 'Rapport', kind: 'pdf', bytes }))).toBe(words)
})

test.each([
  [0, 'Inga platser kvar'],
  [1, '1 plats kvar'],
  [1200, '1 200 platser kvar'],
])('%i seats left', (seats, words) => {
  expect(plain(seatsLeftInWords(seats))).toBe(words)
})

test.each([
  ['without marks', 'Nu kör vi.', '”Nu kör vi.”'],
  ['with marks typed around it', ' "Nu kör vi." ', '”Nu kör vi.”'],
  ['with marks of another kind', '»Nu kör vi.«', '”Nu kör vi.”'],
  ['with a quotation at its end', 'Hon sa ”ja”', '”Hon sa ”ja””'],
])('a quotation %s has Swedish marks', (_, text, words) => {
  expect(quoted(text)).toBe(words)
})

describe('the sentence about a sign-up says what can be done, and leaves the deadline to what stands beside it', () => {
  const closesAt = fromSwedishClock(2026, 10, 30, 23, 59)
  const signup = { opensAt: fromSwedishClock(2026, 9, 1, 8), closesAt }
  const LIST = 'Alla platser är tagna, men du kan ställa dig på reservlistan.'
  test.each([
    ['none', null, ''],
    ['not-yet', null, 'Anmälan öppnar tisdag 1 september 2026 kl. 08.00.'],
    ['open', closesAt, ''],
    ['open', null, 'Anmäl dig innan evenemanget börjar.'],
    ['nearly-full', closesAt, ''],
    ['nearly-full', null, 'Anmäl dig innan evenemanget börjar.'],
    ['waiting-list', closesAt, LIST],
    ['waiting-list', null, `${LIST} Anmäl dig innan evenemanget börjar.`],
    ['full', null, 'Alla platser är tagna.'],
    ['closed', null, 'Anmälan stängde fredag 30 oktober 2026 kl. 23.59.'],
  ] as const)('%s, until %o', (status, deadline, words) => {
    expect(plain(signupInWords(status, signup, deadline))).toBe(words)
  })
})
