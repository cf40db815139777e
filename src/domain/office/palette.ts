import { digest } from '../content/digest.ts'
import { memoize } from '../content/memo.ts'
import { contrastRatio, isColour } from './contrast.ts'

/** The office's own two colours, as `#rrggbb`. */
interface Colours {
  readonly primary: string
  readonly accent: string
}

/** The colours that a page is drawn with which follow from the office's own. `onBrand` is text on `brand` and `brandDeep`. */
interface Palette {
  readonly brand: string
  readonly brandDeep: string
  readonly onBrand: string
  readonly brandInk: string
  readonly brandTint: string
  readonly accent: string
  readonly accentOnBrand: string
}

/** The grounds that these colours have to be seen on, as in `site/styles/tokens.css`: the lightest and the darkest of each scheme. */
export const GROUNDS = { light: { paper: '#fcfcf9', sunken: '#f1f3ed' }, dark: { paper: '#101614', sunken: '#1c2522' } } as const

const FALLBACK: Colours = { primary: '#0b5563', accent: '#9c3d1e' }
/** The contrasts that WCAG 2.2 requires of text (1.4.3) and of graphics (1.4.11). */
const TEXT = 4.5
const SHAPE = 3

/** A colour part of the way to another: 0 is the first, 1 the second. */
function mix(from: string, to: string, share: number): string {
  const channel = (i: number) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(i, i + 2), 16)) as [number, number]
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** The colour itself, or as little of the way to `towards` as it takes to reach a contrast against a background. */
function legible(colour: string, towards: string, background: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share)
    if (contrastRatio(candidate, background) >= ratio) return candidate
  }
  return towards
}

const colourOr = (colour: string, otherwise: string) => (isColour(colour) ? colour.toLowerCase() : otherwise)

/** The palettes of the light and the dark scheme. Whatever the two colours are, text on its ground has 4.5:1 and shapes have 3:1. */
function palettes(colours: Colours): { readonly light: Palette; readonly dark: Palette } {
  const accent = colourOr(colours.accent, FALLBACK.accent)
  const primary = colourOr(colours.primary, FALLBACK.primary)
  const field = legible(primary, '#000000', '#ffffff', TEXT)
  const scheme = (ground: { readonly paper: string; readonly sunken: string }, brand: string, away: string, tint: number, ink: number): Palette => {
    const brandInk = legible(primary, away, ground.sunken, ink)
    return {
      brand,
      brandDeep: mix(brand, '#000000', 0.3),
      onBrand: '#ffffff',
      brandInk,
      brandTint: mix(ground.paper, brandInk, tint),
      accent: legible(accent, away, ground.sunken, SHAPE + 0.5),
      accentOnBrand: legible(accent, '#ffffff', brand, SHAPE),
    }
  }
  return {
    light: scheme(GROUNDS.light, field, '#000000', 0.07, TEXT + 1),
    dark: scheme(GROUNDS.dark, mix(field, '#0a0f0e', 0.3), '#ffffff', 0.1, TEXT + 3),
  }
}

const property = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const declarations = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, value]) => `${property(name)}:${value}`)
    .join(';')

/** The palettes as a style sheet of custom properties. */
export const paletteCss = memoize((colours: Colours): string => {
  const { light, dark } = palettes(colours)
  return `:root{${declarations(light)}}@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}`
})

/** The path of the style sheet. Its name follows from its bytes, so that browsers may cache it for ever. */
export const palettePath = memoize((colours: Colours): string => `/farger/${digest(paletteCss(colours))}.css`)
