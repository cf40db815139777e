/** The most streams that are drawn: beyond it they are closer than the eye can follow. */
const MOST = 30

/**
 * The path of a number of streams that run together into one line, in a frame of 640 by 160: one for each municipality of the office. Empty for none.
 */
export function streams(count: number): string {
  const drawn = Math.min(count, MOST)
  return Array.from({ length: drawn }, (_, i) => {
    const share = drawn === 1 ? 0.5 : i / (drawn - 1)
    const [from, bend, turn, to] = [4 + 133 * share, 500 - 84 * share, 450 + 42 * share, 40 + 308 * share].map(Math.round)
    return `M640 ${from}C${bend} ${from} ${turn} 159 ${to} 159`
  }).join('')
}
