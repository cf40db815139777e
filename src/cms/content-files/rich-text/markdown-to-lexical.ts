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

/** A fault in Markdown. `reason` is a Swedish sentence. */
interface MarkdownFault {
  /** The line in the Markdown, from 1. */
  readonly line: number
  /** The path of the field in a block, or null outside blocks. */
  readonly field: string | null
  readonly reason: string
}

/** The context in which Markdown is read. */
interface MarkdownReader {
  /** The allowed headings: `h2`, `h3` … */
  readonly headings: readonly string[]
  readonly features: ReadonlySet<string>
  /** The names of the allowed blocks. */
  readonly blocks: readonly string[]
  /** The document that `news/fokus-dagen` refers to, or the Swedish reason why there is none. */
  readonly ref: (text: string) => { readonly relationTo: string; readonly value: string | number } | { readonly reason: string }
  /** Reads the fields of a block from its YAML, which begins at `line` of the Markdown. */
  readonly blockFields: (
    name: string,
    yaml: string,
    line: number,
  ) => { readonly fields: Readonly<Record<string, unknown>>; readonly faults: readonly MarkdownFault[] }
  /** Different for each text of a document, so that their ids differ. */
  readonly idSeed: string
}

/** As a character reference, the boundary between two paragraphs of a table cell. */
export const PARAGRAPH_SEPARATOR = '\u2029'

// Only [text](target) and <target> are links. A URL in plain text stays text, so that a text reads back as it was written.
const extensions = [gfm(), { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }]
const mdastExtensions = gfmFromMarkdown().filter((extension) => !('transforms' in extension))

const startLine = (node: Node) => node.position?.start.line ?? 1

/** Markdown as the editor's tree. Ids are made from the content, so the same Markdown always gives the same tree. Never throws: the faults are in `faults`. */
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
      const target = reader.ref(text)
      if (!('reason' in target)) return target
      fault(node, target.reason)
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
    // Markdown has no header cells in the first column. A left-aligned first column stands for them, as the editor has no alignment.
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
      const { fields, faults: blockFaults } = reader.blockFields(name, node.value, startLine(node) + 1)
      faults.push(...blockFaults)
      return [block(nextId(), name, fields)]
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
