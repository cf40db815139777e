import { expect, test } from 'vitest'
import { hitsInWords, pagesInWords } from '../../../src/words/search/search.ts'

test.each([
  [0, 'Inga träffar'],
  [1, '1\u00a0träff'],
  [12, '12\u00a0träffar'],
])('%i hits: %s', (count, words) => expect(hitsInWords(count)).toBe(words))

test.each([
  [[], ''],
  [[3], 'På sidan 3'],
  [[3, 7, 9], 'På sidorna 3, 7 och 9'],
])('the pages %j: %s', (pages, words) => expect(pagesInWords(pages)).toBe(words))
