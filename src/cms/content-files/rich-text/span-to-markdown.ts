import { escapeCharacter, type InlineContainer, isLetter, isSpace, reference, writableText } from './escape-markdown.ts'
import { FORMAT, type LexicalNode } from './lexical-nodes.ts'

type Mark = keyof typeof FORMAT
const MARKS = Object.keys(FORMAT) as readonly Mark[]
// Emphasis is written with underscores so that it does not run into the asterisks of strong text beside it.
const SIGNS: Record<Mark, string> = { bold: '**', italic: '_', strikethrough: '~~' }

/** A character and its Markdown. */
interface MarkedCharacter {
  readonly char: string
  raw: string
}

/** A run of text with the same marks. */
interface MarkedRun {
  readonly marks: ReadonlySet<Mark>
  readonly characters: readonly MarkedCharacter[]
}

/** The runs of texts with the same marks, with each character escaped. */
function markedRuns(nodes: readonly LexicalNode[], startsLine: boolean, container: InlineContainer): readonly MarkedRun[] {
  const texts: { format: number; text: string }[] = []
  for (const { format, text } of nodes) {
    const bits = Number(format) & (FORMAT.bold | FORMAT.italic | FORMAT.strikethrough)
    const writable = writableText(String(text ?? ''))
    const last = texts.at(-1)
    if (last && last.format === bits) last.text += writable
    else if (writable !== '') texts.push({ format: bits, text: writable })
  }
  return texts.map(({ format, text }, r) => {
    const chars = [...text]
    const isFirst = startsLine && r === 0
    return {
      marks: new Set(MARKS.filter((mark) => format & FORMAT[mark])),
      // Only the first run of a line can begin with a number. In the others the index says nothing about the line.
      characters: chars.map((char, i) => ({
        char,
        raw: isFirst || !/^[.)]$/.test(char) ? escapeCharacter(chars, i, isFirst && i === 0, container) : char,
      })),
    }
  })
}

/** The marks that close and open before each run, and after the last: the outermost first in `open`, the innermost first in `close`. */
function markBoundaries(runs: readonly MarkedRun[]): readonly { readonly close: readonly Mark[]; readonly open: readonly Mark[] }[] {
  const stack: Mark[] = []
  const runsWith = (mark: Mark, from: number) => {
    const end = runs.findIndex((run, i) => i >= from && !run.marks.has(mark))
    return (end === -1 ? runs.length : end) - from
  }
  return [...runs, { marks: new Set<Mark>(), characters: [] }].map(({ marks }, i) => {
    const close: Mark[] = []
    while (stack.some((mark) => !marks.has(mark))) close.push(stack.pop() as Mark)
    const open = MARKS.filter((mark) => marks.has(mark) && !stack.includes(mark)).sort((a, b) => runsWith(b, i) - runsWith(a, i))
    stack.push(...open)
    return { close, open }
  })
}

interface SpanPosition {
  readonly isLineStart: boolean
  readonly isLineEnd: boolean
  readonly isBeforeLink: boolean
  readonly container: InlineContainer
}

/** Adjacent text nodes as Markdown. */
export function spanMarkdown(nodes: readonly LexicalNode[], { isLineStart, isLineEnd, isBeforeLink, container }: SpanPosition): string {
  const runs = markedRuns(nodes, isLineStart, container)
  const last = runs.at(-1)?.characters.at(-1)
  if (isLineEnd && last && (last.raw === ' ' || (last.raw === '#' && container === 'line')))
    last.raw = last.char === '#' ? '\\#' : reference(last.char)
  if (isBeforeLink && last?.raw === '!') last.raw = '\\!'
  const boundaries = markBoundaries(runs)
  /** Writes a character as a reference. Returns whether it was not one before. */
  const encode = (character: MarkedCharacter | undefined) => {
    if (!character || character.raw.startsWith('&#')) return false
    character.raw = reference(character.char)
    return true
  }
  // A sign is markup only without a space on its inside, and without a letter on its outside when there is punctuation on its inside (CommonMark 6.2).
  // A reference counts as punctuation, so encoding a character can make the next boundary invalid. The loop ends when nothing changes.
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const [i, { close, open }] of boundaries.entries()) {
      const [left, right] = [runs[i - 1]?.characters.at(-1), runs[i]?.characters[0]]
      const [before, after] = [left?.raw.at(-1) ?? '', right?.raw[0] ?? '']
      if (close.length > 0 && isSpace(before)) isChanged = encode(left) || isChanged
      if (open.length > 0 && isSpace(after)) isChanged = encode(right) || isChanged
      if (close.length > 0 && open.length > 0) continue
      const isTight = close.length + open.length > 1 || [...close, ...open].includes('italic')
      if (open.length > 0 && isLetter(before) && (isTight || !isLetter(after))) isChanged = encode(left) || isChanged
      if (close.length > 0 && isLetter(after) && (isTight || !isLetter(before))) isChanged = encode(right) || isChanged
    }
  }
  const signs = (marks: readonly Mark[]) => marks.map((mark) => SIGNS[mark]).join('')
  return boundaries.map(({ close, open }, i) => `${signs(close)}${signs(open)}${(runs[i]?.characters ?? []).map(({ raw }) => raw).join('')}`).join('')
}
