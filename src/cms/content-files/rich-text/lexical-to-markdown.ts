import { reference } from './escape-markdown.ts'
import { type InlineWriter, inlineMarkdown, markdownOrEmptyMark } from './inline-to-markdown.ts'
import { HEADER, isOnlyList, type LexicalNode, type LexicalText } from './lexical-nodes.ts'
import { EMPTY_MARK } from './markdown-inline.ts'
import { PARAGRAPH_SEPARATOR } from './markdown-to-lexical.ts'

/** The context in which a text is written as Markdown. */
interface MarkdownWriter extends InlineWriter {
  /** The fields of a block as YAML, or null for a block that is left out. */
  readonly blockYaml: (name: string, fields: Readonly<Record<string, unknown>>) => string | null
}

/** The levels of headings. Any other tag is an invented one. */
const HEADING_LEVELS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

const indent = (text: string, width: number) => text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`)
const childrenOf = (node: LexicalNode) => node.children ?? []

/** The items of a Markdown list: each has a text, lists below it, or both. */
function listItems(list: LexicalNode): readonly { readonly inline: readonly LexicalNode[] | null; readonly lists: readonly LexicalNode[] }[] {
  const items: { inline: readonly LexicalNode[] | null; lists: LexicalNode[] }[] = []
  for (const item of childrenOf(list)) {
    const lists = childrenOf(item).filter(({ type }) => type === 'list')
    const last = items.at(-1)
    if (isOnlyList(item) && last) last.lists.push(...lists)
    else items.push({ inline: isOnlyList(item) ? null : childrenOf(item).filter(({ type }) => type !== 'list'), lists })
  }
  return items
}

/** Lists as Markdown. Adjacent lists get different markers, as Markdown would read the same markers as one list. */
function listsMarkdown(lists: readonly LexicalNode[], writer: MarkdownWriter): string {
  let previous: string | undefined
  let isOther = false
  const texts = lists.map((list) => {
    isOther = previous === list.listType && !isOther
    previous = list.listType
    return listMarkdown(list, writer, isOther)
  })
  return texts.join('\n\n')
}

/** Whether a list's first line has a number other than 1: in Markdown such a list can follow a text only after a blank line. */
const beginsWithNumber = (list: LexicalNode | undefined): boolean => {
  if (!list) return false
  const [first] = childrenOf(list)
  return (
    (list.listType === 'number' && (list.start ?? 1) !== 1) || (first !== undefined && isOnlyList(first) && beginsWithNumber(first.children?.[0]))
  )
}

function listMarkdown(list: LexicalNode, writer: MarkdownWriter, isOther: boolean): string {
  if (list.listType === 'check') writer.fault('En lista med kryssrutor')
  const isOrdered = list.listType === 'number'
  return listItems(list)
    .map(({ inline, lists }, i) => {
      const marker = isOrdered ? `${(list.start ?? 1) + i}${isOther ? ')' : '.'} ` : `${isOther ? '*' : '-'} `
      const text = inline === null ? '' : markdownOrEmptyMark(inline, 'lines', writer)
      const below = listsMarkdown(lists, writer)
      const needsGap = text !== '' && beginsWithNumber(lists[0])
      return `${marker}${indent([text, below].filter((part) => part !== '').join(needsGap ? '\n\n' : '\n'), marker.length)}`
    })
    .join('\n')
}

function tableMarkdown(table: LexicalNode, writer: MarkdownWriter): string {
  const rows = childrenOf(table).map(childrenOf)
  const width = rows[0]?.length ?? 0
  const hasHeaderRow = width > 0 && (rows[0] ?? []).every((cell) => (cell.headerState ?? 0) & HEADER.row)
  const hasHeaderColumn = rows.every(([first]) => (first?.headerState ?? 0) & HEADER.column)
  const isPlain = rows.every((row, r) =>
    row.every(
      (cell, c) =>
        (cell.headerState ?? 0) === ((hasHeaderRow && r === 0 ? HEADER.row : 0) | (hasHeaderColumn && c === 0 ? HEADER.column : 0)) &&
        (cell.colSpan ?? 1) === 1 &&
        (cell.rowSpan ?? 1) === 1,
    ),
  )
  if (!isPlain || width === 0 || rows.some((row) => row.length !== width))
    writer.fault('En tabell med sammanslagna celler eller rubrikceller på udda ställen')
  const cellText = (cell: LexicalNode) => {
    const paragraphs = childrenOf(cell)
    if (paragraphs.some(({ type }) => type !== 'paragraph')) writer.fault('En tabellcell med annat än stycken')
    return paragraphs.map((part) => inlineMarkdown(childrenOf(part), 'cell', writer)).join(reference(PARAGRAPH_SEPARATOR))
  }
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |')
  const texts = rows.map((row) => row.map(cellText))
  const [first = [], ...rest] = hasHeaderRow ? texts : [Array.from({ length: width }, () => ''), ...texts]
  // A first row without text stands for a table without a header row, so an empty header row needs a mark.
  const head = hasHeaderRow && first.every((text) => text === '') ? [reference(EMPTY_MARK), ...first.slice(1)] : first
  const divider = Array.from({ length: width }, (_, i) => (i === 0 && hasHeaderColumn ? ':--' : '---'))
  return [head, divider, ...rest].map(line).join('\n')
}

function fencedBlock(name: string, yaml: string): string {
  const longest = Math.max(2, ...(yaml.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${name}\n${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}${fence}`
}

function blockMarkdown(node: LexicalNode, writer: MarkdownWriter): string | null {
  const children = childrenOf(node)
  switch (node.type) {
    case 'paragraph':
      return markdownOrEmptyMark(children, 'lines', writer)
    case 'heading':
      return `${'#'.repeat(HEADING_LEVELS[String(node.tag)] ?? 2)} ${markdownOrEmptyMark(children, 'line', writer)}`
    case 'quote':
      return markdownOrEmptyMark(children, 'lines', writer).replace(/^/gm, '> ')
    case 'horizontalrule':
      return '---'
    case 'table':
      return tableMarkdown(node, writer)
    case 'block': {
      const name = String(node.fields?.blockType ?? '')
      const yaml = writer.blockYaml(name, node.fields ?? {})
      return yaml === null ? null : fencedBlock(name, yaml)
    }
    default:
      writer.fault(`Ett ${node.type}`)
      return null
  }
}

const isEmptyParagraph = (node: LexicalNode | undefined) =>
  node?.type === 'paragraph' && childrenOf(node).every(({ type, text }) => type === 'text' && text === '')

/** A stored text as Markdown, which reads back as the same tree but for ids. Empty for a text without content. What Markdown can't hold is passed to `fault`. */
export function lexicalToMarkdown(text: LexicalText | null | undefined, writer: MarkdownWriter): string {
  const nodes = text?.root ? childrenOf(text.root) : []
  if (nodes.length === 0 || (nodes.length === 1 && isEmptyParagraph(nodes[0]))) return ''
  const parts: string[] = []
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as LexicalNode
    if (node.type !== 'list') {
      const part = blockMarkdown(node, writer)
      if (part !== null) parts.push(part)
      continue
    }
    const end = nodes.findIndex(({ type }, at) => at > i && type !== 'list')
    const lists = nodes.slice(i, end === -1 ? nodes.length : end)
    parts.push(listsMarkdown(lists, writer))
    i += lists.length - 1
  }
  return parts.join('\n\n')
}
