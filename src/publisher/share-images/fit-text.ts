/** How wide a text is at a size of one pixel. */
type Measure = (text: string) => number

/** A text in lines of one size. */
interface Lines {
  readonly lines: readonly string[]
  readonly size: number
}

/** The room for a text: from the largest size to the smallest, in steps. */
interface Room {
  readonly width: number
  readonly height: number
  readonly sizes: readonly number[]
  /** The height of a line as a share of the size. */
  readonly leading: number
}

const SOFT_HYPHEN = '\u00ad'

/** As much of a word as there is room for, with a hyphen, and the rest of it. */
function broken(word: string, room: number, measure: Measure): readonly [string, string] {
  // A word with a place to break it at is broken there.
  const soft = [...word.matchAll(/\u00ad/g)].map(({ index }) => index).reverse()
  const place = soft.find((at) => measure(`${word.slice(0, at)}-`) <= room)
  if (place !== undefined) return [`${word.slice(0, place)}-`, word.slice(place + 1)]
  const letters = [...word]
  let count = letters.length - 1
  while (count > 1 && measure(`${letters.slice(0, count).join('')}-`) > room) count -= 1
  return [`${letters.slice(0, count).join('')}-`, letters.slice(count).join('')]
}

const bare = (text: string) => text.replaceAll(SOFT_HYPHEN, '')

function wrapped(text: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  const words = text.trim().split(/\s+/)
  let line = ''
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(bare(longer)) <= room) line = longer
    else if (line !== '') {
      lines.push(bare(line))
      line = ''
      words.unshift(word)
    } else {
      const [first, rest] = broken(word, room, measure)
      lines.push(bare(first))
      words.unshift(rest)
    }
  }
  return line === '' ? lines : [...lines, bare(line)]
}

/** Whether a word had to be broken within. */
const isWhole = (text: string, room: number, measure: Measure) =>
  text
    .trim()
    .split(/\s+/)
    .every((word) => measure(bare(word)) <= room)

/** A text in the largest size in which it has room, words unbroken if that can be had. What has no room in the smallest ends with an ellipsis. */
export function fitted(text: string, { width, height, sizes, leading }: Room, measure: Measure): Lines {
  const tried = sizes.map((size) => ({
    size,
    lines: wrapped(text, width / size, measure),
    most: Math.max(1, Math.floor(height / (size * leading))),
    isWhole: isWhole(text, width / size, measure),
  }))
  const fits = tried.filter(({ lines, most }) => lines.length <= most)
  const best = fits.find((one) => one.isWhole) ?? fits[0]
  if (best) return { lines: best.lines, size: best.size }
  const last = tried.at(-1)
  if (!last) return { lines: [], size: 0 }
  const shown = last.lines.slice(0, last.most)
  let end = `${shown.at(-1) ?? ''} …`
  while (measure(end) > width / last.size && end.includes(' ')) end = `${end.slice(0, -2).replace(/\s*\S+$/, '')} …`
  return { lines: [...shown.slice(0, -1), end.trim()], size: last.size }
}
