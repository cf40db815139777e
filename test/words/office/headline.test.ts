import { expect, test } from 'vitest'
import { headlineInWords } from '../../../src/words/office/headline.ts'

test.each([
  ['its own', 'Fem orter, en dal.', 5, 'Fem orter, en dal.'],
  ['of a register in words', null, 8, 'Åtta kommuner arbetar tillsammans.'],
  ['of the smallest register', null, 2, 'Två kommuner arbetar tillsammans.'],
  ['of the largest number that is a word', null, 12, 'Tolv kommuner arbetar tillsammans.'],
  ['of a larger register in figures', null, 13, '13 kommuner arbetar tillsammans.'],
  ['of one municipality', null, 1, 'Viskadalsregionen'],
  ['of an empty register', null, 0, 'Viskadalsregionen'],
])('the headline of an office: %s', (_, headline, count, words) => {
  expect(headlineInWords({ headline, name: 'Viskadalsregionen' }, count)).toBe(words)
})
