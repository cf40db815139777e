/** The most lines of a strand: more would run into each other. */
const MOST = 13

/** The frame of a strand, in the units of a view box. It lies along the x axis. */
export interface StrandFrame {
  /** Where the lines part. Null for a strand that has parted before the frame begins, at 0. */
  readonly from: number | null
  /** Where the lines meet. Null for one that meets after the end of the frame, at `end`. */
  readonly to: number | null
  readonly end: number
  /** The line that they part from, and how far the outermost come from it. */
  readonly middle: number
  readonly spread: number
  /** The most room in which the lines part, and meet. */
  readonly bend: number
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** The path of a strand: lines that part, run side by side and meet again, one for each municipality of the office. Without any it is one line. */
export function strand(count: number, { from, to, end, middle, spread, bend }: StrandFrame): string {
  const drawn = Math.max(1, Math.min(count, MOST))
  const [start, stop] = [from ?? 0, to ?? end]
  const turn = Math.min(bend, (stop - start) / 2)
  return Array.from({ length: drawn }, (_, i) => {
    const y = rounded(drawn === 1 ? middle : middle - spread + (2 * spread * i) / (drawn - 1))
    const [parted, meeting] = [rounded(start + turn), rounded(stop - turn)]
    const [halfway, halfwayBack] = [rounded(start + turn / 2), rounded(stop - turn / 2)]
    const opening = from === null ? `M0 ${y}` : `M${rounded(start)} ${middle}C${halfway} ${middle} ${halfway} ${y} ${parted} ${y}`
    return to === null
      ? `${opening}H${rounded(end)}`
      : `${opening}H${meeting}C${halfwayBack} ${y} ${halfwayBack} ${middle} ${rounded(stop)} ${middle}`
  }).join('')
}
