import { expect, test } from 'vitest'
import { kronor, kronorInBrief, kronorRange, priceInWords } from '../../src/words/money.ts'

test.each([
  [0, '0\u00a0kr'],
  [950, '950\u00a0kr'],
  [100_000, '100\u00a0000\u00a0kr'],
  [4_700_000, '4\u00a0700\u00a0000\u00a0kr'],
])('%i kronor, exactly', (amount, words) => {
  expect(kronor(amount)).toBe(words)
})

test.each([
  [50_000, '50\u00a0000\u00a0kr'],
  [999_960, '999\u00a0960\u00a0kr'],
  [1_000_000, '1\u00a0miljon\u00a0kronor'],
  [1_040_000, '1\u00a0miljon\u00a0kronor'],
  [11_400_000, '11,4\u00a0miljoner\u00a0kronor'],
  [1_250_000_000, '1\u00a0250\u00a0miljoner\u00a0kronor'],
])('%i kronor, in brief', (amount, words) => {
  expect(kronorInBrief(amount)).toBe(words)
})

test.each([
  [null, null, null],
  [null, 100_000, 'Högst 100\u00a0000\u00a0kr'],
  [50_000, null, 'Minst 50\u00a0000\u00a0kr'],
  [50_000, 50_000, '50\u00a0000\u00a0kr'],
  [50_000, 100_000, '50\u00a0000–100\u00a0000\u00a0kr'],
])('from %s to %s kronor', (least, most, words) => {
  expect(kronorRange(least, most)).toBe(words)
})

test.each([
  [0, 'Kostnadsfritt'],
  [450, '450\u00a0kr'],
])('a price of %i', (price, words) => {
  expect(priceInWords(price)).toBe(words)
})
