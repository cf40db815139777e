import { convertLexicalToHTML, type HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html'
import type { SerializedEditorState, SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { escapeHtml } from '../../domain/content/escape-markup.ts'

/** A stored rich text: the tree of the Lexical editor. */
export type StoredText = { readonly root: { readonly children: readonly unknown[] } } | null | undefined

type Node = SerializedLexicalNode & { readonly children?: readonly Node[]; readonly [key: string]: unknown }

/** The target of a link: `torget:<collection>/<id>` inside the site, otherwise the URL. Null for a URL of another protocol, such as `javascript:`. */
function linkTarget(fields: { linkType?: string; url?: string; doc?: { relationTo: string; value: unknown } | null }): string | null {
  if (fields.linkType === 'internal') {
    if (!fields.doc) return null
    const { relationTo, value } = fields.doc
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
    return `torget:${relationTo}/${String(id)}`
  }
  const url = (fields.url ?? '').trim()
  return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(url) ? url : null
}

const isOnlyList = (node: Node) => node.type === 'listitem' && node.children?.length === 1 && node.children[0]?.type === 'list'

/** Converters that replace Payload's, which write inline styles, which our Content-Security-Policy forbids, and nest lists in empty items. */
const converters: HTMLConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  paragraph: ({ node, nodesToHTML }) => {
    const inner = nodesToHTML({ nodes: node.children }).join('')
    return inner.trim() === '' ? '' : `<p>${inner}</p>`
  },
  list: ({ node, nodesToHTML }) => {
    const items: string[] = []
    for (const item of node.children as Node[]) {
      const inner = nodesToHTML({ nodes: (item.children ?? []) as never[] }).join('')
      if (isOnlyList(item) && items.length > 0) items.push(`${items.pop()}${inner}`)
      else items.push(inner)
    }
    const start = node.tag === 'ol' && node.start > 1 ? ` start="${node.start}"` : ''
    return `<${node.tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${node.tag}>`
  },
  link: ({ node, nodesToHTML }) => {
    const inner = nodesToHTML({ nodes: node.children }).join('')
    const target = linkTarget(node.fields as Parameters<typeof linkTarget>[0])
    return target === null ? inner : `<a href="${escapeHtml(target)}">${inner}</a>`
  },
  autolink: ({ node, nodesToHTML }) => {
    const inner = nodesToHTML({ nodes: node.children }).join('')
    const target = linkTarget(node.fields as Parameters<typeof linkTarget>[0])
    return target === null ? inner : `<a href="${escapeHtml(target)}">${inner}</a>`
  },
  table: ({ node, nodesToHTML }) => {
    const rows = node.children as unknown as Node[]
    const isHead = (row: Node | undefined) => Boolean(row?.children?.every((cell) => Number(cell.headerState) > 0))
    const html = (row: Node, scope: 'col' | 'row') =>
      `<tr>${(row.children ?? [])
        .map((cell) => {
          const inner = nodesToHTML({ nodes: (cell.children ?? []) as never[] })
            .join('')
            .replace(/^<p>(.*)<\/p>$/s, (whole, text: string) => (text.includes('<p>') ? whole : text))
          return Number(cell.headerState) > 0 ? `<th scope="${scope}">${inner}</th>` : `<td>${inner}</td>`
        })
        .join('')}</tr>`
    const head = isHead(rows[0]) ? `<thead>${html(rows[0] as Node, 'col')}</thead>` : ''
    const body = rows
      .slice(head ? 1 : 0)
      .map((row) => html(row, 'row'))
      .join('')
    return `<table>${head}<tbody>${body}</tbody></table>`
  },
})

/** A stored text without blocks as HTML, empty for no text. Internal links lead to `torget:<collection>/<id>`. */
export function proseHtml(stored: StoredText): string {
  if (!stored) return ''
  return nodesHtml(stored.root.children as Node[])
}

/** Nodes of a stored text as HTML. */
export function nodesHtml(nodes: readonly Node[]): string {
  const data = { root: { type: 'root', children: nodes, direction: null, format: '', indent: 0, version: 1 } } as unknown as SerializedEditorState
  return convertLexicalToHTML({ data, converters, disableContainer: true, disableIndent: true, disableTextAlign: true })
}
