import type { PhrasingContent } from 'mdast'
import { REASONS } from '../reasons.ts'
import { FORMAT, type LexicalNode, lineBreak, link, textNodes } from './lexical-nodes.ts'
import { isLinkAddress, NEW_TAB_TITLE, REF_PREFIX } from './link-address.ts'

/** The context in which inline Markdown is read. */
export interface InlineReader {
  readonly features: ReadonlySet<string>
  /** The document that `news/fokus-dagen` refers to, or null after a call of `fault`. */
  readonly ref: (text: string, node: PhrasingContent) => { readonly relationTo: string; readonly value: string | number } | null
  readonly fault: (node: PhrasingContent, reason: string) => void
  readonly nextId: () => string
}

/** As a character reference, a line break where Markdown has none: in a heading, in a table cell, at the end of a paragraph. */
export const LINE_SEPARATOR = '\u2028'
/** The only text of an empty element, which Markdown can't express otherwise. */
export const EMPTY_MARK = '\u200b'

const MARKS = { strong: [FORMAT.bold, 'bold'], emphasis: [FORMAT.italic, 'italic'], delete: [FORMAT.strikethrough, 'strikethrough'] } as const
const MARK_NAMES = { strong: 'Fetstil', emphasis: 'Kursiv stil', delete: 'Genomstruken text' } as const

function linkNode(node: Extract<PhrasingContent, { type: 'link' }>, format: number, reader: InlineReader): readonly LexicalNode[] {
  const children = inlineNodes(node.children, reader, format)
  if (!reader.features.has('link')) reader.fault(node, REASONS.notHere('En länk'))
  if (children.length === 0) reader.fault(node, REASONS.emptyLink)
  if (node.title && node.title !== NEW_TAB_TITLE) reader.fault(node, REASONS.linkTitle)
  const newTab = node.title === NEW_TAB_TITLE
  if (node.url.startsWith(REF_PREFIX)) {
    const doc = reader.ref(node.url.slice(REF_PREFIX.length), node)
    return doc ? [link(reader.nextId(), { linkType: 'internal', doc, newTab }, children)] : []
  }
  if (!isLinkAddress(node.url)) reader.fault(node, REASONS.badAddress(node.url))
  return [link(reader.nextId(), { linkType: 'custom', url: node.url, newTab }, children)]
}

function phrasingNodes(node: PhrasingContent, format: number, reader: InlineReader): readonly LexicalNode[] {
  switch (node.type) {
    case 'text':
      return node.value
        .replace(/\n/g, ' ')
        .split(LINE_SEPARATOR)
        .flatMap((line, i) => [...(i > 0 ? [lineBreak()] : []), ...textNodes(line, format)])
    case 'break':
      return [lineBreak()]
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const [bit, feature] = MARKS[node.type]
      if (!reader.features.has(feature)) reader.fault(node, REASONS.notHere(MARK_NAMES[node.type]))
      return node.children.flatMap((child) => phrasingNodes(child, format | bit, reader))
    }
    case 'link':
      return linkNode(node, format, reader)
    case 'inlineCode':
      reader.fault(node, REASONS.inlineCode)
      return []
    case 'html':
      reader.fault(node, REASONS.html)
      return []
    case 'image':
    case 'imageReference':
      reader.fault(node, REASONS.picture)
      return []
    case 'footnoteReference':
      reader.fault(node, REASONS.footnote)
      return []
    case 'linkReference':
      reader.fault(node, REASONS.linkReference)
      return []
    default:
      reader.fault(node, REASONS.unknownMarkdown((node as { type: string }).type))
      return []
  }
}

/** Inline Markdown as the editor's nodes. Adjacent texts of the same format are joined. */
export function inlineNodes(nodes: readonly PhrasingContent[], reader: InlineReader, format = 0): readonly LexicalNode[] {
  const merged: LexicalNode[] = []
  for (const node of nodes.flatMap((child) => phrasingNodes(child, format, reader))) {
    const last = merged.at(-1)
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format)
      merged[merged.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else merged.push(node)
  }
  const [only] = merged
  return merged.length === 1 && only?.type === 'text' && only.text === EMPTY_MARK ? [] : merged
}
