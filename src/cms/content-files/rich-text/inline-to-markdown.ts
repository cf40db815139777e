import { type InlineContainer, reference } from './escape-markdown.ts'
import type { LexicalNode } from './lexical-nodes.ts'
import { NEW_TAB_TITLE, REF_PREFIX } from './link-address.ts'
import { EMPTY_MARK, LINE_SEPARATOR } from './markdown-inline.ts'
import { spanMarkdown } from './span-to-markdown.ts'

/** The context in which inline nodes are written as Markdown. */
export interface InlineWriter {
  /** The reference to a document, `news/fokus-dagen`, or null for a document that can't be linked to. */
  readonly refText: (doc: unknown) => string | null
  /** Whether a URL can be linked to. */
  readonly isAddress: (url: string) => boolean
  /** Called with the Swedish name of each thing that Markdown can't hold. */
  readonly fault: (what: string) => void
}

const destination = (url: string) => url.replace(/&(?=(#|[a-z])[a-z0-9]*;)|[^\w\-.~:/?#@!$',;=%+&åäöÅÄÖ]/giu, reference)

function linkMarkdown(node: LexicalNode, container: InlineContainer, writer: InlineWriter): string {
  const { linkType, doc, url, newTab } = node.fields ?? {}
  const address = linkType === 'internal' ? `${REF_PREFIX}${writer.refText(doc)}` : String(url ?? '').trim()
  const inner = inlineMarkdown(node.children ?? [], container, writer, false)
  return inner === '' ? '' : `[${inner}](${destination(address)}${newTab === true ? ` "${NEW_TAB_TITLE}"` : ''})`
}

/** Nodes in which a link that leads nowhere is replaced by the nodes in it. */
const unwrapDeadLinks = (nodes: readonly LexicalNode[], writer: InlineWriter): readonly LexicalNode[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'autolink') return [node]
    const { linkType, doc, url } = node.fields ?? {}
    const isAlive = linkType === 'internal' ? writer.refText(doc) !== null : writer.isAddress(String(url ?? '').trim())
    return isAlive && (node.children ?? []).length > 0 ? [node] : (node.children ?? [])
  })

/** Nodes in which a line break inside a text is a node of its own, as the editor stores it. */
const splitLineBreaks = (nodes: readonly LexicalNode[]): readonly LexicalNode[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'text') return [node]
    const parts = String(node.text ?? '').split(/\r\n?|[\n\u2028\u2029]/)
    return parts.flatMap((text, i) => [...(i > 0 ? [{ type: 'linebreak', version: 1 }] : []), ...(text === '' ? [] : [{ ...node, text }])])
  })

/** The editor's inline nodes as Markdown, which reads back as the same nodes. Empty for no nodes. A node that Markdown can't hold is passed to `fault`. */
export function inlineMarkdown(nodes: readonly LexicalNode[], container: InlineContainer, writer: InlineWriter, startsLine = true): string {
  const parts = splitLineBreaks(unwrapDeadLinks(nodes, writer))
  let markdown = ''
  let isLineStart = startsLine
  for (let i = 0; i < parts.length; ) {
    const node = parts[i] as LexicalNode
    if (node.type === 'text' || node.type === 'tab') {
      const end = parts.findIndex((part, at) => at > i && part.type !== 'text' && part.type !== 'tab')
      const next = end === -1 ? parts.length : end
      const after = parts[next]?.type
      markdown += spanMarkdown(parts.slice(i, next), {
        isLineStart,
        isLineEnd: after === undefined || after === 'linebreak',
        isBeforeLink: after === 'link' || after === 'autolink',
        container,
      })
      isLineStart = false
      i = next
      continue
    }
    if (node.type === 'linebreak') {
      // In Markdown a backslash breaks a line only when another line follows.
      const isWritable = container === 'lines' && i < parts.length - 1
      markdown += isWritable ? '\\\n' : reference(LINE_SEPARATOR)
      isLineStart = isWritable
    } else if (node.type === 'link' || node.type === 'autolink') {
      markdown += linkMarkdown(node, container, writer)
      isLineStart = false
    } else {
      writer.fault(`Ett ${node.type}`)
    }
    i += 1
  }
  return markdown
}

/** `inlineMarkdown`, with a mark instead of an empty text. */
export function markdownOrEmptyMark(nodes: readonly LexicalNode[], container: InlineContainer, writer: InlineWriter): string {
  return inlineMarkdown(nodes, container, writer) || reference(EMPTY_MARK)
}
