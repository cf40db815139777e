import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRatio } from '../../../src/domain/office/contrast.ts'
import { GROUNDS, paletteCss, palettePath } from '../../../src/domain/office/palette.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
const colours = fc.record({ primary: colour, accent: colour })

/** The colours of a style sheet, by scheme. */
function schemesOf(css: string): Record<'light' | 'dark', Record<string, string>> {
  const [light = '', dark = ''] = css.split(/@media screen and \(prefers-color-scheme: ?dark\)/)
  const read = (part: string) =>
    Object.fromEntries([...part.matchAll(/--([a-z-]+): ?(#[0-9a-f]{6})[;}]/g)].map(([, name = '', value = '']) => [name, value]))
  return { light: read(light), dark: { ...read(light), ...read(dark) } }
}
const tokens = () => schemesOf(readFileSync('src/site/styles/tokens.css', 'utf8'))
/** The names of the colours that follow from the office's. */
const FOLLOWING = ['brand', 'brand-deep', 'on-brand', 'brand-ink', 'brand-tint', 'accent', 'accent-on-brand']

/** Text and what it stands on. The names are those of the style sheets. */
const TEXT_PAIRS = [
  ...['paper', 'sunken', 'raised', 'brand-tint'].flatMap((ground) => ['ink', 'muted', 'brand-ink'].map((ink) => [ink, ground] as const)),
  ...['go', 'soon', 'stop', 'still', 'wait'].flatMap((tone) =>
    [`${tone}-tint`, 'paper', 'raised', 'sunken'].map((ground) => [tone, ground] as const),
  ),
  ...['go', 'soon', 'stop', 'wait'].map((tone) => ['ink', `${tone}-tint`] as const),
  ...['go', 'soon', 'stop', 'wait'].map((tone) => ['brand-ink', `${tone}-tint`] as const),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-deep'],
] as const
/** Lines and marks that say something, and what they are seen against. */
const SHAPE_PAIRS = [
  ...['paper', 'sunken', 'raised', 'brand-tint'].flatMap((ground) => ['accent', 'line-strong'].map((shape) => [shape, ground] as const)),
  ['accent-on-brand', 'brand'],
] as const

test.each(['light', 'dark'] as const)('whatever colours an office has, its %s pages can be read', (scheme) => {
  const fixed = tokens()[scheme]
  fc.assert(
    fc.property(colours, (any) => {
      const own = schemesOf(paletteCss(any))[scheme]
      expect(Object.keys(own)).toEqual(FOLLOWING)
      const all: Record<string, string> = { ...fixed, ...own }
      const contrast = ([shape, ground]: readonly [string, string]) => contrastRatio(all[shape] ?? '', all[ground] ?? '')
      const failing = (pairs: readonly (readonly [string, string])[], least: number) =>
        pairs.filter((pair) => !(contrast(pair) >= least)).map((pair) => `${pair.join(' on ')}: ${contrast(pair)}`)
      expect([...failing(TEXT_PAIRS, 4.5), ...failing(SHAPE_PAIRS, 3)]).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('the grounds are those of the style sheets', () => {
  const { light, dark } = tokens()
  expect([light.paper, light.sunken, dark.paper, dark.sunken]).toEqual([
    GROUNDS.light.paper,
    GROUNDS.light.sunken,
    GROUNDS.dark.paper,
    GROUNDS.dark.sunken,
  ])
})

test('the colours that show before an office has chosen any are the ones it would get', () => {
  const css = readFileSync('src/site/styles/tokens.css', 'utf8')
  for (const declaration of paletteCss({ primary: '', accent: '' }).matchAll(/--[a-z-]+:#[0-9a-f]{6}/g))
    expect(css).toContain(declaration[0].replace(':', ': '))
})

test('a readable colour stays as it is', () => {
  const { light } = schemesOf(paletteCss({ primary: '#0b5563', accent: '#9c3d1e' }))
  expect([light.brand, light['brand-ink'], light.accent]).toEqual(['#0b5563', '#0b5563', '#9c3d1e'])
})

test('what is no colour can not break out of the style sheet', () => {
  expect(paletteCss({ primary: '}</style><script>', accent: 'red' })).not.toContain('<')
})

test('the address tells one style sheet from another', () => {
  const path = palettePath({ primary: '#0b5563', accent: '#9c3d1e' })
  expect(path).toMatch(/^\/farger\/[0-9a-f]{8}\.css$/)
  expect(palettePath({ primary: '#0B5563', accent: '#9c3d1e' })).toBe(path)
  expect(palettePath({ primary: '#0b5564', accent: '#9c3d1e' })).not.toBe(path)
})
