/** The frame of a tile in the units of its view box. The figure stands below the lines. */
export const TILE_FRAME = { width: 320, height: 180 } as const

const LEFT = { top: 14, bottom: 96 }
const RIGHT = { top: 10, bottom: 128 }
/** The distance of the lines where they come closest. */
const WAIST_GAP = 3.5

/** Numbers from 0 to below 1 that follow from a text. */
function numbersFrom(text: string): (which: number) => number {
  let hash = 2_166_136_261
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return (which) => ((Math.imul(hash ^ (which * 2_654_435_761), 16_777_619) >>> 8) % 1000) / 1000
}

/** The lines of a tile as two paths: those of the municipalities that a project concerns, and the others. */
export interface TileLines {
  readonly own: string
  readonly others: string
}

/**
 * A line for each municipality, true for those that the project concerns. They run from edge to edge and come together on the way; where, and how steeply, follows
 * from the seed, so that a project looks the same on every page.
 */
export function tileLines(municipalities: readonly boolean[], seed: string): TileLines {
  const number = numbersFrom(seed)
  const count = municipalities.length
  const waist = { x: Math.round(90 + 110 * number(1)), y: Math.round(24 + 70 * number(2)) }
  const [leftShare, rightShare] = [0.45 + 0.55 * number(3), 0.6 + 0.4 * number(4)]
  const spread = ({ top, bottom }: typeof LEFT, share: number, i: number) => {
    const middle = (top + bottom) / 2
    return Math.round(count < 2 ? middle : middle + (bottom - top) * share * (i / (count - 1) - 0.5))
  }
  const lines = municipalities.map((_, i) => {
    const [from, to] = [spread(LEFT, leftShare, i), spread(RIGHT, rightShare, i)]
    const y = Math.round((waist.y + (i - (count - 1) / 2) * Math.min(WAIST_GAP, 40 / count)) * 10) / 10
    const [before, after] = [Math.round(waist.x / 2), Math.round((waist.x + TILE_FRAME.width) / 2)]
    return `M0 ${from}C${before} ${from} ${before} ${y} ${waist.x} ${y}S${after} ${to} ${TILE_FRAME.width} ${to}`
  })
  const some = (isOwn: boolean) => lines.filter((_, i) => municipalities[i] === isOwn).join('')
  return { own: some(true), others: some(false) }
}
