import { createHash } from 'node:crypto'
import type { List, ListItem, Node, PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { REASONS } from '../reasons.ts'
import {
  block,
  HEADER,
  heading,
  horizontalRule,
  type LexicalNode,
  type LexicalText,
  lineBreak,
  list,
  paragraph,
  quote,
  root,
  table,
  tableCell,
  tableRow,
} from './lexical-nodes.ts'
import { type InlineReader, inlineNodes } from './markdown-inline.ts'

/** Where in the Markdown something is wrong; `line` counts from 1. */
export interface MarkdownFault {
  readonly line: number
  /** The field inside a block, where it is one. */
  readonly field: string | null
  readonly reason: string
}

/** What reading a text needs from outside. */
export interface MarkdownReader {
  readonly headings: readonly string[]
  readonly features: ReadonlySet<string>
  /** The names of the blocks that may stand in the text. */
  readonly blocks: readonly string[]
  /** The document that `news/fokus-dagen` names, or why it names none. */
  readonly ref: (text: string) => { readonly relationTo: string; readonly value: string | number } | { readonly reason: string }
  /** A block's fields, read from the YAML in it, whose first line is `line`. */
  readonly blockFields: (
    name: string,
    yaml: string,
    line: number,
  ) => { readonly fields: Readonly<Record<string, unknown>>; readonly faults: readonly MarkdownFault[] }
  /** Makes ids in this text differ from those of the document's other texts. */
  readonly idSeed: string
}

/** Written as a character reference, it divides the paragraphs of a table cell. */
export const PARAGRAPH_SEPARATOR = '\u2029'

// Addresses in running text stay text: only [text](address) and <address> are links, so a text with an address in it reads back as it was.
const extensions = [gfm(), { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }]
const mdastExtensions = gfmFromMarkdown().filter((extension) => !('transforms' in extension))

const startLine = (node: Node) => node.position?.start.line ?? 1

/** A Markdown text as the editor's tree. Ids in it are made of the content, so the same text always gives the same tree. Never throws. */
export function markdownToLexical(
  markdown: string,
  reader: MarkdownReader,
): { readonly text: LexicalText; readonly faults: readonly MarkdownFault[] } {
  const faults: MarkdownFault[] = []
  const fault = (node: Node, reason: string) => {
    faults.push({ line: startLine(node), field: null, reason })
  }
  const needs = (node: Node, feature: string, what: string) => {
    if (!reader.features.has(feature)) fault(node, REASONS.notHere(what))
  }
  let idCount = 0
  const nextId = () => {
    idCount += 1
    return createHash('sha256').update(`${reader.idSeed}\n${idCount}\n${markdown}`).digest('hex').slice(0, 24)
  }
  const inlineReader: InlineReader = {
    features: reader.features,
    fault,
    nextId,
    ref: (text, node) => {
      const found = reader.ref(text)
      if (!('reason' in found)) return found
      fault(node, found.reason)
      return null
    },
  }
  const inline = (nodes: readonly PhrasingContent[]) => inlineNodes(nodes, inlineReader)

  const itemNodes = (item: ListItem, depth: number): readonly (readonly LexicalNode[])[] => {
    if (item.checked !== null && item.checked !== undefined) fault(item, REASONS.taskList)
    if (item.children.length === 0) return [[]]
    return item.children.flatMap((child, i): readonly (readonly LexicalNode[])[] => {
      if (child.type === 'paragraph' && i === 0) return [inline(child.children)]
      if (child.type === 'list') return [[listNode(child, depth + 1)]]
      fault(child, child.type === 'code' ? REASONS.blockPlace : REASONS.listItem)
      return []
    })
  }

  const listNode = (node: List, depth: number): LexicalNode => {
    needs(node, node.ordered ? 'orderedList' : 'unorderedList', 'En lista')
    return list(
      node.ordered ?? false,
      node.ordered ? (node.start ?? 1) : 1,
      node.children.flatMap((item) => itemNodes(item, depth)),
      depth,
    )
  }

  const cellParagraphs = (nodes: readonly LexicalNode[]): readonly LexicalNode[] => {
    const parts: LexicalNode[][] = [[]]
    for (const node of nodes) {
      const texts = node.type === 'text' ? String(node.text).split(PARAGRAPH_SEPARATOR) : null
      if (!texts) parts.at(-1)?.push(node)
      for (const [i, text] of (texts ?? []).entries()) {
        if (i > 0) parts.push([])
        if (text !== '') parts.at(-1)?.push({ ...node, text })
      }
    }
    return parts.map(paragraph)
  }

  const tableNode = (node: Table): LexicalNode => {
    needs(node, 'experimental_table', 'En tabell')
    // The editor has no aligned columns. A first column marked as left holds header cells, for which Markdown has no sign.
    const hasHeaderColumn = node.align?.[0] === 'left'
    const [head, ...rest] = node.children
    const width = head?.children.length ?? 0
    const hasHeaderRow = head?.children.some(({ children }) => children.length > 0) ?? false
    const rows = hasHeaderRow && head ? [head, ...rest] : rest
    return table(
      rows.map((row, r) => {
        if (row.children.length > width) fault(row, REASONS.tableRow)
        const cells = Array.from({ length: width }, (_, c) => row.children[c]?.children ?? [])
        return tableRow(
          cells.map((children, c) =>
            tableCell(
              (hasHeaderRow && r === 0 ? HEADER.row : 0) | (c === 0 && hasHeaderColumn ? HEADER.column : 0),
              cellParagraphs(inline(children)),
            ),
          ),
        )
      }),
    )
  }

  const blockNode = (node: Extract<RootContent, { type: 'code' }>): readonly LexicalNode[] => {
    const name = [node.lang, node.meta].filter(Boolean).join(' ')
    if (node.lang === null && !/^[ \t]*[`~]{3}/.test(markdown.split('\n')[startLine(node) - 1] ?? '')) {
      fault(node, REASONS.indentedCode)
    } else if (!reader.blocks.includes(name)) {
      fault(node, REASONS.unknownBlock(name, reader.blocks))
    } else {
      const read = reader.blockFields(name, node.value, startLine(node) + 1)
      faults.push(...read.faults)
      return [block(nextId(), name, read.fields)]
    }
    return []
  }

  const topNodes = (node: RootContent): readonly LexicalNode[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(inline(node.children))]
      case 'heading': {
        const tag = `h${node.depth}`
        if (node.depth === 1) fault(node, REASONS.h1)
        else if (!reader.headings.includes(tag)) fault(node, reader.headings.length === 0 ? REASONS.notHere('En rubrik') : REASONS.deepHeading)
        return [heading(tag, inline(node.children))]
      }
      case 'list':
        return [listNode(node, 0)]
      case 'blockquote': {
        needs(node, 'blockquote', 'Ett citat')
        const lines = node.children.map((child) => {
          if (child.type === 'paragraph') return inline(child.children)
          fault(child, child.type === 'code' ? REASONS.blockPlace : REASONS.quoteContent)
          return []
        })
        return [quote(lines.flatMap((nodes, i) => (i === 0 ? nodes : [lineBreak(), lineBreak(), ...nodes])))]
      }
      case 'thematicBreak':
        needs(node, 'horizontalRule', 'En linje')
        return [horizontalRule()]
      case 'table':
        return [tableNode(node)]
      case 'code':
        return blockNode(node)
      case 'html':
        fault(node, REASONS.html)
        return []
      case 'footnoteDefinition':
        fault(node, REASONS.footnote)
        return []
      case 'definition':
        fault(node, REASONS.linkReference)
        return []
      default:
        fault(node, REASONS.unknownMarkdown(node.type))
        return []
    }
  }

  const tree = fromMarkdown(markdown, { extensions, mdastExtensions })
  return { text: root(tree.children.flatMap(topNodes)), faults }
}
