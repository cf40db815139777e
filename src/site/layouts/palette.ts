import { contrastRatio, isColour } from '../../domain/contrast.ts'
import { remembered } from '../../domain/view.ts'

type Colours = { readonly primary: string; readonly accent: string }

const PAPER = { light: '#f3f4ef', dark: '#1b2421' }
const FALLBACK: Colours = { primary: '#0b5563', accent: '#c7722b' }

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
export function legible(colour: string, towards: string, background: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share)
    if (contrastRatio(candidate, background) >= ratio) return candidate
  }
  return towards
}

/** Black or white, whichever is easier to read on a colour. */
export function inkOn(colour: string): string {
  return contrastRatio(colour, '#ffffff') >= contrastRatio(colour, '#10201d') ? '#ffffff' : '#10201d'
}

const declarations = (colours: Record<string, string>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** The office's two colours as custom properties, made readable on light and dark paper whichever they are. */
export const paletteCss = remembered((colours: Colours): string => {
  const primary = isColour(colours.primary) ? colours.primary.toLowerCase() : FALLBACK.primary
  const accent = isColour(colours.accent) ? colours.accent.toLowerCase() : FALLBACK.accent
  const deep = mix(primary, '#000000', 0.28)
  const surface = { light: primary, dark: mix(primary, '#0a0f0e', 0.25) }
  const light = {
    brand: surface.light,
    'on-brand': inkOn(surface.light),
    'brand-deep': deep,
    'on-brand-deep': inkOn(deep),
    'brand-ink': legible(primary, '#000000', PAPER.light, 5),
    accent: legible(accent, '#000000', PAPER.light, 3),
  }
  const dark = {
    brand: surface.dark,
    'on-brand': inkOn(surface.dark),
    'brand-deep': mix(primary, '#0a0f0e', 0.55),
    'on-brand-deep': inkOn(mix(primary, '#0a0f0e', 0.55)),
    'brand-ink': legible(primary, '#ffffff', PAPER.dark, 7),
    accent: legible(accent, '#ffffff', PAPER.dark, 3),
  }
  return `:root{${declarations(light)}}@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}`
})
