import { scaleBand, scaleLinear, scaleQuantize } from 'd3-scale'
import type { Kronor, Municipality } from '../../../../domain/content/content.ts'
import type { Slice } from '../../../../domain/projects/project-money.ts'

/** A rectangle in the units of a chart's view box. */
interface Shape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The width of every chart in the units of its view box: about that of a phone in CSS pixels, so that text keeps its size. */
export const WIDTH = 360
const COLUMNS = { height: 220, left: 58, top: 12, bottom: 26 }
const BAR = { row: 46, height: 14, top: 22 }
const TILE = 84
/** The number of shades on a map, apart from the shade of no money. */
const SHADES = 5

const tenth = (value: number) => Math.round(value * 10) / 10

/** A column chart of years. Years without money between the first and the last have columns of no height. */
export function yearColumns(slices: readonly Slice<number>[]) {
  const [first, last] = [slices[0]?.key ?? 0, slices.at(-1)?.key ?? 0]
  const years = slices.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const amounts = new Map(slices.map(({ key, amount }) => [key, amount]))
  const x = scaleBand<number>(years, [COLUMNS.left, WIDTH]).paddingInner(0.3).paddingOuter(0.15)
  const y = scaleLinear([0, Math.max(1, ...amounts.values())], [COLUMNS.height - COLUMNS.bottom, COLUMNS.top]).nice(4)
  // Narrow columns have no room for every year's name.
  const every = Math.ceil(44 / Math.max(1, x.step()))
  return {
    height: COLUMNS.height,
    left: COLUMNS.left,
    ticks: y.ticks(4).map((value) => ({ value, y: tenth(y(value)) })),
    columns: years.map((year, i) => {
      const amount = amounts.get(year) ?? 0
      const top = y(amount)
      const shape: Shape = { x: tenth(x(year) ?? 0), y: tenth(top), width: tenth(x.bandwidth()), height: tenth(y(0) - top) }
      return { ...shape, year, amount, isNamed: (years.length - 1 - i) % every === 0, middle: tenth((x(year) ?? 0) + x.bandwidth() / 2) }
    }),
  }
}

/** A bar chart with a line of text above each bar. */
export function bars<Row extends { readonly amount: Kronor }>(rows: readonly Row[]) {
  const x = scaleLinear([0, Math.max(1, ...rows.map(({ amount }) => amount))], [0, WIDTH])
  return {
    height: rows.length * BAR.row,
    rows: rows.map((row, i) => ({
      ...row,
      words: i * BAR.row + 15,
      x: 0,
      y: i * BAR.row + BAR.top,
      width: tenth(x(row.amount)),
      height: BAR.height,
    })),
  }
}

const LINES = { bottom: 8, room: 16, gap: 2.5 }

/** The lines of the municipalities along the foot of a tile on the map: its own, which is that at `own` from the top, and the others. */
export function linesAcross({ x, y, width, height }: Shape, count: number, own: number) {
  const gap = Math.min(LINES.gap, LINES.room / count)
  const line = (i: number) => `M${x} ${tenth(y + height - LINES.bottom - (count - 1 - i) * gap)}h${width}`
  const others = Array.from({ length: count }, (_, i) => (i === own ? '' : line(i)))
  return { own: own < 0 ? '' : line(own), others: others.join('') }
}

/** An amount for a municipality, with its tile on the map. */
interface TileRow {
  readonly amount: Kronor
  readonly tile: Municipality['tile']
}

/** A map of tiles, each with a shade: 0 for no money, then 1 to `SHADES`. Places without a tile are left out; null when none has one. */
export function tiles<Row extends TileRow>(rows: readonly Row[]) {
  const placed = rows.flatMap((row) => (row.tile === null ? [] : [{ ...row, tile: row.tile }]))
  if (placed.length === 0) return null
  const shade = scaleQuantize<number>(
    [0, Math.max(1, ...placed.map(({ amount }) => amount))],
    Array.from({ length: SHADES }, (_, i) => i + 1),
  )
  const [firstRow, firstColumn] = [Math.min(...placed.map(({ tile }) => tile.row)), Math.min(...placed.map(({ tile }) => tile.column))]
  const tilesOf = placed.map((row) => ({
    ...row,
    x: (row.tile.column - firstColumn) * TILE,
    y: (row.tile.row - firstRow) * TILE,
    width: TILE - 4,
    height: TILE - 4,
    shade: row.amount === 0 ? 0 : shade(row.amount),
  }))
  return {
    width: Math.max(...tilesOf.map(({ x }) => x)) + TILE,
    height: Math.max(...tilesOf.map(({ y }) => y)) + TILE,
    tiles: tilesOf,
  }
}
