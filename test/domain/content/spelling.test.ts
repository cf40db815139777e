import { expect, test } from 'vitest'
import { isSpellingOnly } from '../../../src/domain/content/spelling.ts'

test.each([
  ['capitals', 'Folkets hus', 'Folkets Hus', true],
  ['spaces and punctuation', 'Magasinet,  Fyrbo', 'Magasinet – Fyrbo', true],
  ['a letter too many', 'Hamnmagasinett', 'Hamnmagasinet', true],
  ['a letter that was left out', 'Hamnmagasinet', 'Hamnmgasinet', true],
  ['a wrong letter', 'Hamnmagasinet', 'Hamnmagazinet', true],
  ['a letter at the very end', 'Kulturhuset', 'Kulturhuse', true],
  ['two letters', 'Östra skolan', 'Västra skolan', false],
  ['a room’s number', 'Kulturhuset, sal 2', 'Kulturhuset, sal 3', false],
  ['a number that came', 'Kulturhuset', 'Kulturhuset 2', false],
  ['a street number', 'Stora Torget 4', 'Stora Torget 14', false],
  ['a letter of a short name', 'Sal A', 'Sal B', false],
  ['another place', 'Ljungviken', 'Granshult', false],
])('%s', (_, before, after, isOnly) => {
  expect(isSpellingOnly(before, after)).toBe(isOnly)
  expect(isSpellingOnly(after, before)).toBe(isOnly)
})
