import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRatio } from '../../src/domain/contrast.ts'
import { inkOn, legible, paletteCss } from '../../src/site/layouts/palette.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('any colour becomes readable on light and dark paper', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(contrastRatio(legible(any, '#000000', '#f3f4ef', 5), '#f3f4ef')).toBeGreaterThanOrEqual(5)
      expect(contrastRatio(legible(any, '#ffffff', '#1b2421', 7), '#1b2421')).toBeGreaterThanOrEqual(7)
    }),
  )
})

test('the ink on any colour can be read', () => {
  fc.assert(
    fc.property(colour, (any) => {
      expect(contrastRatio(inkOn(any), any)).toBeGreaterThanOrEqual(4)
    }),
  )
})

test('a readable colour stays as it is', () => {
  expect(legible('#0b5563', '#000000', '#f3f4ef', 5)).toBe('#0b5563')
})

test('what is no colour can not break out of the style sheet', () => {
  expect(paletteCss({ primary: '}</style><script>', accent: 'red' })).not.toContain('<')
})
