import { escapeHtml } from '../../domain/content/escape-markup.ts'
import { linkTarget } from './link-target.ts'

/** A stored rich text: the tree of the Lexical editor. Nothing but its use says that it is one: a form that is not saved holds what its sender likes. */
export type StoredText = { readonly root: { readonly children: readonly unknown[] } } | null | undefined

/** A node of a stored text. */
interface StoredNode {
  readonly type: unknown
  readonly children: readonly StoredNode[]
  readonly values: Readonly<Record<string, unknown>>
}

/** The deepest level of nodes that is read. Seven levels of lists within a table, the most that the editor makes, take 20. */
export const DEEPEST = 40

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The nodes among some values, down to the deepest level. What is no node is left out. */
function nodesIn(values: unknown, depth = 0): readonly StoredNode[] {
  if (!Array.isArray(values) || depth === DEEPEST) return []
  return values.filter(isObject).map((node) => ({ type: node.type, children: nodesIn(node.children, depth + 1), values: node }))
}

/** The elements of formatted text by their bits in a node's format, the innermost first. Payload's own converter writes inline styles, which the site's policy forbids. */
const FORMATS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const
/** The elements of headings. The page's title is the `h1`. */
const HEADINGS: Readonly<Record<string, 'h2' | 'h3' | 'h4'>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }

function textHtml({ text, format }: StoredNode['values']): string {
  const bits = Number.isInteger(format) ? Number(format) : 0
  const plain = typeof text === 'string' ? escapeHtml(text) : ''
  return FORMATS.reduce((html, [bit, element]) => (bits & bit ? `<${element}>${html}</${element}>` : html), plain)
}

const isOnlyList = ({ type, children }: StoredNode) => type === 'listitem' && children.length === 1 && children[0]?.type === 'list'

function listHtml({ children, values }: StoredNode): string {
  const items: string[] = []
  for (const item of children) {
    const inner = allHtml(item.type === 'listitem' ? item.children : [item])
    // The editor nests a list in an item of its own, after the item that it belongs to.
    if (isOnlyList(item) && items.length > 0) items.push(`${items.pop()}${inner}`)
    else items.push(inner)
  }
  const element = values.tag === 'ol' || (values.tag !== 'ul' && values.listType === 'number') ? 'ol' : 'ul'
  const start = element === 'ol' && Number.isSafeInteger(values.start) && Number(values.start) > 1 ? ` start="${Number(values.start)}"` : ''
  return `<${element}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${element}>`
}

const isHeaderCell = ({ values }: StoredNode) => Number(values.headerState) > 0

function rowHtml(row: StoredNode, scope: 'col' | 'row'): string {
  const cells = row.children
    .filter(({ type }) => type === 'tablecell')
    .map((cell) => {
      const inner = allHtml(cell.children).replace(/^<p>(.*)<\/p>$/s, (whole, text: string) => (text.includes('<p>') ? whole : text))
      return isHeaderCell(cell) ? `<th scope="${scope}">${inner}</th>` : `<td>${inner}</td>`
    })
  return `<tr>${cells.join('')}</tr>`
}

function tableHtml({ children }: StoredNode): string {
  const rows = children.filter(({ type }) => type === 'tablerow')
  const [first] = rows
  const head = first?.children.every(isHeaderCell) ? `<thead>${rowHtml(first, 'col')}</thead>` : ''
  const body = rows.slice(head ? 1 : 0).map((row) => rowHtml(row, 'row'))
  return `<table>${head}<tbody>${body.join('')}</tbody></table>`
}

/** The HTML of a node. Of a node that the editor can't make, only the text that is in it is left. */
function nodeHtml(node: StoredNode): string {
  const { type, children, values } = node
  switch (type) {
    case 'text':
      return textHtml(values)
    case 'tab':
      return '\t'
    case 'linebreak':
      return '<br />'
    case 'horizontalrule':
      return '<hr />'
    case 'list':
      return listHtml(node)
    case 'table':
      return tableHtml(node)
  }
  const inner = allHtml(children)
  switch (type) {
    case 'paragraph':
      return inner.trim() === '' ? '' : `<p>${inner}</p>`
    case 'heading': {
      const element = HEADINGS[String(values.tag)] ?? 'h2'
      return `<${element}>${inner}</${element}>`
    }
    case 'quote':
      return `<blockquote>${inner}</blockquote>`
    case 'link':
    case 'autolink': {
      const target = linkTarget(values.fields)
      // A link in a link is none: HTML has no such thing.
      return target === null || inner.includes('<a ') ? inner : `<a href="${escapeHtml(target)}">${inner}</a>`
    }
    default:
      return inner
  }
}

const allHtml = (nodes: readonly StoredNode[]): string => nodes.map(nodeHtml).join('')

/** A stored text without blocks as HTML, empty for no text. Internal links lead to `torget:<collection>/<id>`. */
export const proseHtml = (stored: unknown): string => nodesHtml(topNodes(stored))

/** The nodes directly below the root of a stored text, none for what is no text. */
export const topNodes = (stored: unknown): readonly Readonly<Record<string, unknown>>[] =>
  isObject(stored) && isObject(stored.root) && Array.isArray(stored.root.children) ? stored.root.children.filter(isObject) : []

/**
 * Nodes of a stored text as HTML that is made of the elements and attributes named in this file and of nothing else, whatever the nodes are. Blocks are
 * left out.
 */
export const nodesHtml = (nodes: readonly Readonly<Record<string, unknown>>[]): string =>
  allHtml(nodesIn(nodes.filter(({ type }) => type !== 'block')))
