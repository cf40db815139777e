import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype, { type Font, type Glyph, type PathCommand } from 'opentype.js'
import sharp from 'sharp'
import { contrastRatio } from '../../domain/office/contrast.ts'
import { SHARE_SIZE, type ShareWords } from '../../domain/office/share-picture.ts'
import { fitted } from './fit-text.ts'

const { resolve } = createRequire(import.meta.url)

// Letters are drawn as shapes from a font that comes along, so that they are the same on machines with other fonts, or none.
const fontOf = (name: string): Font => {
  const bytes = readFileSync(resolve(`@fontsource/familjen-grotesk/files/familjen-grotesk-${name}-normal.woff`))
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
/** Each with the letters that those before it lack. */
const FONTS = { bold: [fontOf('latin-700'), fontOf('latin-ext-700')], medium: [fontOf('latin-500'), fontOf('latin-ext-500')] } as const
type Fonts = readonly [Font, Font]

const MARGIN = 80
const BAND = 16
const TITLE = { width: SHARE_SIZE.width - 2 * MARGIN, height: 330, sizes: [92, 80, 70, 62, 54, 48, 42], leading: 1.12 }
const OFFICE = { width: SHARE_SIZE.width - 2 * MARGIN, height: 60, sizes: [40, 34, 28], leading: 1.2 }

/** A letter's shape with how far it stands from the beginning of its text, at a size of one pixel. */
interface Placed {
  readonly glyph: Glyph
  readonly from: number
}

/**
 * The letters of a text in their places, and how wide they are together, at a size of one pixel. Each letter is one shape and pairs are kerned: Swedish
 * needs no more, and the library knows not every rule that fonts have for joining letters. What no font has is left out.
 */
function placed(text: string, fonts: Fonts): { readonly letters: readonly Placed[]; readonly width: number } {
  const letters: Placed[] = []
  let at = 0
  let last = null as { font: Font; glyph: Glyph } | null
  for (const letter of text.normalize('NFC')) {
    const font = fonts.find((one) => one.charToGlyphIndex(letter) > 0)
    if (!font) continue
    const glyph = font.charToGlyph(letter)
    if (last?.font === font) at += font.getKerningValue(last.glyph, glyph) / font.unitsPerEm
    letters.push({ glyph, from: at })
    at += (glyph.advanceWidth ?? 0) / font.unitsPerEm
    last = { font, glyph }
  }
  return { letters, width: at }
}

const widthOf = (fonts: Fonts) => (text: string) => placed(text, fonts).width

const tenth = (value: number) => Math.round(value * 10) / 10

/** A drawing's steps as an SVG path. */
function pathOf(commands: readonly PathCommand[]): string {
  return commands
    .map((step) => {
      if (step.type === 'Z') return 'Z'
      const ends = [step.x, step.y]
      const points = step.type === 'C' ? [step.x1, step.y1, step.x2, step.y2, ...ends] : step.type === 'Q' ? [step.x1, step.y1, ...ends] : ends
      return step.type + points.map(tenth).join(' ')
    })
    .join('')
}

/** A line as the shapes of its letters, for an SVG path. */
const shapes = (text: string, fonts: Fonts, x: number, y: number, size: number) =>
  placed(text, fonts)
    .letters.map(({ glyph, from }) => pathOf(glyph.getPath(x + from * size, y, size).commands))
    .join('')

const WHITE = '#ffffff'
const INK = '#10201d'

/** The picture of a page where it is shared: its title and the office's name on the office's colour, as PNG. */
export async function drawSharePicture({ title, office, colours }: ShareWords): Promise<Buffer> {
  const ink = contrastRatio(colours.primary, WHITE) >= contrastRatio(colours.primary, INK) ? WHITE : INK
  const [head, foot] = [fitted(title, TITLE, widthOf(FONTS.bold)), fitted(office, OFFICE, widthOf(FONTS.medium))]
  const { width, height } = SHARE_SIZE
  const base = height - MARGIN
  const titlePath = head.lines.map((line, i) => shapes(line, FONTS.bold, MARGIN, MARGIN + head.size * (0.8 + i * TITLE.leading), head.size)).join('')
  const officePath = foot.lines.map((line) => shapes(line, FONTS.medium, MARGIN, base, foot.size)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${colours.primary}"/>
<rect x="${MARGIN}" y="${base - 84}" width="120" height="8" fill="${ink}"/>
<rect y="${height - BAND}" width="${width}" height="${BAND}" fill="${colours.accent}"/>
<path d="${titlePath}" fill="${ink}"/><path d="${officePath}" fill="${ink}"/></svg>`
  // Two colours and what lies between them: a palette holds them all.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 1 }).toBuffer()
}
