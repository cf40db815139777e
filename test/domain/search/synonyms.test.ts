import { expect, test } from 'vitest'
import { sharedSynonym, synonymFault, synonymsIn } from '../../../src/domain/search/synonyms.ts'

test.each([
  ['DRUM\ntillväxtmedel', ['DRUM', 'tillväxtmedel']],
  [' DRUM \r\n\n  delregionala   utvecklingsmedel\n', ['DRUM', 'delregionala utvecklingsmedel']],
  ['drum\nDRUM', ['DRUM']],
  ['', []],
])('the words of %j', (text, words) => expect(synonymsIn(text)).toEqual(words))

test.each([
  ['a\nb', null],
  ['a', { kind: 'too-few' }],
  ['A\na', { kind: 'too-few' }],
  [Array.from({ length: 13 }, (_, i) => `ord${i}`).join('\n'), { kind: 'too-many' }],
  [`a\n${'b'.repeat(61)}`, { kind: 'too-long', phrase: 'b'.repeat(61) }],
  ['medel\noch för', { kind: 'says-nothing', phrase: 'och för' }],
  ['medel\n!!!', { kind: 'says-nothing', phrase: '!!!' }],
])('%j has the fault %j', (text, fault) => expect(synonymFault(text)).toEqual(fault))

test.each([
  [['a\nb', 'c\nd'], null],
  [['a\nb', 'c\nB'], 'B'],
  [['Å\nb', 'a\nc'], 'a'],
])('%j share %j', (groups, shared) => expect(sharedSynonym(groups)).toBe(shared))
