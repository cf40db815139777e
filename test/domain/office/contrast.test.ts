import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRatio, isColour } from '../../../src/domain/office/contrast.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test.each([
  ['black on white is the most there is', '#000000', '#ffffff', 21],
  ['a colour on itself is the least', '#0b5563', '#0B5563', 1],
  ['grey that just passes on white', '#767676', '#ffffff', 4.54],
  ['grey that just fails on white', '#777777', '#ffffff', 4.48],
  ['pure red on white', '#ff0000', '#ffffff', 4.0],
])('%s', (_, a, b, ratio) => {
  expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2)
})

test('contrast lies between 1 and 21 and is the same both ways', () => {
  fc.assert(
    fc.property(colours, colours, (a, b) => {
      const ratio = contrastRatio(a, b)
      expect(ratio).toBeGreaterThanOrEqual(1)
      expect(ratio).toBeLessThanOrEqual(21.000001)
      expect(contrastRatio(b, a)).toBe(ratio)
    }),
  )
})

test.each(['#0b5563', '#ABCDEF'])('%s is a colour', (text) => expect(isColour(text)).toBe(true))
test.each(['', '0b5563', '#fff', '#0b556', '#0b55633', '#0b556g', 'red', '#0b5563;', '#0b5563\n'])('“%s” is none', (text) => {
  expect(isColour(text)).toBe(false)
})
