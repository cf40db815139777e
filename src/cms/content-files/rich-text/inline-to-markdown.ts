import { FORMAT, type LexicalNode } from './lexical-nodes.ts'
import { NEW_TAB_TITLE, REF_PREFIX } from './link-address.ts'
import { EMPTY_MARK, LINE_SEPARATOR } from './markdown-inline.ts'

/** What writing a text needs from outside. */
export interface InlineWriter {
  /** A document's `news/fokus-dagen`, or null when a link to it should be left out, its words staying. */
  readonly refText: (doc: unknown) => string | null
  /** Whether an address can be linked to. */
  readonly isAddress: (url: string) => boolean
  /** Tells what can't be written. */
  readonly fault: (what: string) => void
}

/** Where inline text stands: `cell` and `line` hold one line only. */
export type InlineContainer = 'lines' | 'line' | 'cell'

type Mark = keyof typeof FORMAT
const MARKS = Object.keys(FORMAT) as readonly Mark[]
// Emphasis is written with underscores so that it never runs into the asterisks of strong text beside it.
const SIGNS: Record<Mark, string> = { bold: '**', italic: '_', strikethrough: '~~' }

/** One character with what is written for it. */
interface MarkedCharacter {
  readonly char: string
  raw: string
}
interface MarkedRun {
  readonly marks: ReadonlySet<Mark>
  readonly characters: readonly MarkedCharacter[]
}

/** A character as a numeric reference, which Markdown never takes for a sign of its own. */
export const reference = (char: string): string => `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`

// What a numeric reference can't stand for and no reader can see: control characters and noncharacters.
const UNWRITABLE = /(?![\t\f])[\p{Cc}\p{Noncharacter_Code_Point}]/gu
const isSpace = (raw: string) => /^\s$/u.test(raw)
// Markdown looks at UTF-16 units, so half an emoji is a letter to it.
const isLetter = (unit: string) => unit !== '' && !/[\s\p{P}\p{S}]/u.test(unit)

function escapeCharacter(chars: readonly string[], i: number, isLineStart: boolean, place: InlineContainer): string {
  const char = chars[i] ?? ''
  const rest = () => chars.slice(i, i + 40).join('')
  if (/^[\\*_`[\]~]$/.test(char)) return `\\${char}`
  if (char === '\t' || char === '\ufeff') return reference(char)
  if (char === '<' && /^<(\S|$)/.test(rest())) return '\\<'
  if (char === '&' && /^&(#|[a-z])[a-z0-9]*;/i.test(rest())) return '\\&'
  if (char === '|' && place === 'cell') return '\\|'
  if (!isLineStart) return isEnumeration(chars, i) ? `\\${char}` : char
  if (/^(>|=|\||:-|\+(\s|$)|-([\s\-|:]|$)|#{1,6}(\s|$))/.test(rest())) return `\\${char}`
  return char === ' ' ? reference(char) : char
}

/** Whether the point or bracket at a place would make the line a numbered item. */
const isEnumeration = (chars: readonly string[], i: number) =>
  (chars[i] === '.' || chars[i] === ')') &&
  i <= 9 &&
  chars.slice(0, i).every((char) => /^\d$/.test(char)) &&
  (chars[i + 1] === undefined || isSpace(chars[i + 1] ?? ''))

function markedRuns(nodes: readonly LexicalNode[], startsLine: boolean, place: InlineContainer): readonly MarkedRun[] {
  const texts: { format: number; text: string }[] = []
  for (const { format, text } of nodes) {
    const bits = Number(format) & (FORMAT.bold | FORMAT.italic | FORMAT.strikethrough)
    const clean = String(text ?? '')
      .toWellFormed()
      .replace(UNWRITABLE, '')
    const last = texts.at(-1)
    if (last && last.format === bits) last.text += clean
    else if (clean !== '') texts.push({ format: bits, text: clean })
  }
  return texts.map(({ format, text }, r) => {
    const chars = [...text]
    const isFirst = startsLine && r === 0
    return {
      marks: new Set(MARKS.filter((mark) => format & FORMAT[mark])),
      // A number is only looked for in the first run of a line; elsewhere the place in the run says nothing.
      characters: chars.map((char, i) => ({
        char,
        raw: isFirst || !/^[.)]$/.test(char) ? escapeCharacter(chars, i, isFirst && i === 0, place) : char,
      })),
    }
  })
}

/** Which marks close and open between runs, outermost first in `open`, innermost first in `close`. */
function markBoundaries(runs: readonly MarkedRun[]): readonly { readonly close: readonly Mark[]; readonly open: readonly Mark[] }[] {
  const stack: Mark[] = []
  const lasts = (mark: Mark, from: number) => {
    const end = runs.findIndex((run, i) => i >= from && !run.marks.has(mark))
    return (end === -1 ? runs.length : end) - from
  }
  return [...runs, { marks: new Set<Mark>(), cells: [] }].map(({ marks }, i) => {
    const close: Mark[] = []
    while (stack.some((mark) => !marks.has(mark))) close.push(stack.pop() as Mark)
    const open = MARKS.filter((mark) => marks.has(mark) && !stack.includes(mark)).sort((a, b) => lasts(b, i) - lasts(a, i))
    stack.push(...open)
    return { close, open }
  })
}

/** Text between two places that are no text, as Markdown. */
function spanMarkdown(nodes: readonly LexicalNode[], startsLine: boolean, endsLine: boolean, isBeforeLink: boolean, place: InlineContainer): string {
  const runs = markedRuns(nodes, startsLine, place)
  const lastCell = runs.at(-1)?.characters.at(-1)
  if (endsLine && lastCell && (lastCell.raw === ' ' || (lastCell.raw === '#' && place === 'line')))
    lastCell.raw = lastCell.char === '#' ? '\\#' : reference(lastCell.char)
  if (isBeforeLink && lastCell?.raw === '!') lastCell.raw = '\\!'
  const between = markBoundaries(runs)
  const refer = (cell: MarkedCharacter | undefined) => {
    if (!cell || cell.raw.startsWith('&#')) return false
    cell.raw = reference(cell.char)
    return true
  }
  // A sign marks text only when what is beside it allows: never a space inside it, never a letter outside it where a sign or a point is inside.
  // Writing a neighbour as a reference makes it a point to Markdown, which can bring the next boundary out of order: hence until nothing changes.
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const [i, { close, open }] of between.entries()) {
      const [left, right] = [runs[i - 1]?.characters.at(-1), runs[i]?.characters[0]]
      const [before, after] = [left?.raw.at(-1) ?? '', right?.raw[0] ?? '']
      if (close.length > 0 && isSpace(before)) isChanged = refer(left) || isChanged
      if (open.length > 0 && isSpace(after)) isChanged = refer(right) || isChanged
      if (close.length > 0 && open.length > 0) continue
      const isTight = close.length + open.length > 1 || [...close, ...open].includes('italic')
      if (open.length > 0 && isLetter(before) && (isTight || !isLetter(after))) isChanged = refer(left) || isChanged
      if (close.length > 0 && isLetter(after) && (isTight || !isLetter(before))) isChanged = refer(right) || isChanged
    }
  }
  const signs = (marks: readonly Mark[]) => marks.map((mark) => SIGNS[mark]).join('')
  return between.map(({ close, open }, i) => `${signs(close)}${signs(open)}${(runs[i]?.characters ?? []).map(({ raw }) => raw).join('')}`).join('')
}

const destination = (url: string) => url.replace(/&(?=(#|[a-z])[a-z0-9]*;)|[^\w\-.~:/?#@!$',;=%+&åäöÅÄÖ]/giu, reference)

function linkMarkdown(node: LexicalNode, place: InlineContainer, writer: InlineWriter): string {
  const { linkType, doc, url, newTab } = node.fields ?? {}
  const address = linkType === 'internal' ? `${REF_PREFIX}${writer.refText(doc)}` : String(url ?? '').trim()
  const inner = inlineMarkdown(node.children ?? [], place, writer, false)
  return inner === '' ? '' : `[${inner}](${destination(address)}${newTab === true ? ` "${NEW_TAB_TITLE}"` : ''})`
}

/** The words of links that lead nowhere, in the place of the links. */
const unwrapDeadLinks = (nodes: readonly LexicalNode[], writer: InlineWriter): readonly LexicalNode[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'autolink') return [node]
    const { linkType, doc, url } = node.fields ?? {}
    const isAlive = linkType === 'internal' ? writer.refText(doc) !== null : writer.isAddress(String(url ?? '').trim())
    return isAlive && (node.children ?? []).length > 0 ? [node] : (node.children ?? [])
  })

/** Line breaks inside texts, which the editor keeps as nodes, made nodes. */
const splitLineBreaks = (nodes: readonly LexicalNode[]): readonly LexicalNode[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'text') return [node]
    const parts = String(node.text ?? '').split(/\r\n?|[\n\u2028\u2029]/)
    return parts.flatMap((text, i) => [...(i > 0 ? [{ type: 'linebreak', version: 1 }] : []), ...(text === '' ? [] : [{ ...node, text }])])
  })

/** The editor's inline nodes as Markdown, which reads back as the same nodes. Empty for no nodes. */
export function inlineMarkdown(nodes: readonly LexicalNode[], place: InlineContainer, writer: InlineWriter, startsLine = true): string {
  const parts = splitLineBreaks(unwrapDeadLinks(nodes, writer))
  let written = ''
  let isLineStart = startsLine
  for (let i = 0; i < parts.length; ) {
    const node = parts[i] as LexicalNode
    if (node.type === 'text' || node.type === 'tab') {
      const end = parts.findIndex((part, at) => at > i && part.type !== 'text' && part.type !== 'tab')
      const next = end === -1 ? parts.length : end
      const after = parts[next]?.type
      written += spanMarkdown(
        parts.slice(i, next),
        isLineStart,
        after === undefined || after === 'linebreak',
        after === 'link' || after === 'autolink',
        place,
      )
      isLineStart = false
      i = next
      continue
    }
    if (node.type === 'linebreak') {
      // A backslash breaks a line only where another follows it.
      const isWritable = place === 'lines' && i < parts.length - 1
      written += isWritable ? '\\\n' : reference(LINE_SEPARATOR)
      isLineStart = isWritable
    } else if (node.type === 'link' || node.type === 'autolink') {
      written += linkMarkdown(node, place, writer)
      isLineStart = false
    } else {
      writer.fault(`Ett ${node.type}`)
    }
    i += 1
  }
  return written
}

/** As `inlineMarkdown`, with a sign for no text at all. */
export function markdownOrEmptyMark(nodes: readonly LexicalNode[], place: InlineContainer, writer: InlineWriter): string {
  return inlineMarkdown(nodes, place, writer) || reference(EMPTY_MARK)
}
