/** A node of a stored text, as the editor serializes it. Its keys depend on its type. */
export interface LexicalNode {
  readonly type: string
  readonly version: number
  readonly children?: readonly LexicalNode[]
  readonly text?: string
  readonly format?: number | string
  readonly tag?: string
  readonly listType?: string
  readonly start?: number
  readonly fields?: Readonly<Record<string, unknown>>
  readonly headerState?: number
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly [key: string]: unknown
}

/** A stored rich text. */
export interface LexicalText {
  readonly root: LexicalNode
}

/** The bits of a text node's format that a content file can hold. */
export const FORMAT = { bold: 1, italic: 2, strikethrough: 4 } as const
/** The bits of a table cell's header state. */
export const HEADER = { row: 1, column: 2 } as const

// The same keys as the editor's own nodes export, so that a text from a content file can be edited as if it had been typed.
const element = (type: string, children: readonly LexicalNode[], rest: Readonly<Record<string, unknown>> = {}): LexicalNode => ({
  children,
  direction: null,
  format: '',
  indent: 0,
  type,
  version: 1,
  ...rest,
})

const inlineText = (text: string, format: number, type: 'text' | 'tab'): LexicalNode => ({
  detail: type === 'tab' ? 2 : 0,
  format,
  mode: 'normal',
  style: '',
  text,
  type,
  version: 1,
})

/** Text with one format as nodes. Each tab becomes a node of its own. */
export function textNodes(text: string, format: number): readonly LexicalNode[] {
  return text.split(/(\t)/).flatMap((part) => (part === '' ? [] : [inlineText(part, format, part === '\t' ? 'tab' : 'text')]))
}

export const lineBreak = (): LexicalNode => ({ type: 'linebreak', version: 1 })
export const horizontalRule = (): LexicalNode => ({ type: 'horizontalrule', version: 1 })
export const heading = (tag: string, children: readonly LexicalNode[]): LexicalNode => element('heading', children, { tag })
export const quote = (children: readonly LexicalNode[]): LexicalNode => element('quote', children)
export const tableRow = (children: readonly LexicalNode[]): LexicalNode => element('tablerow', children)
export const table = (children: readonly LexicalNode[]): LexicalNode => element('table', children)
export const root = (children: readonly LexicalNode[]): LexicalText => ({ root: element('root', children) })

/** A paragraph. As in the editor, its text format is that of its first text. */
export function paragraph(children: readonly LexicalNode[]): LexicalNode {
  const first = children.find(({ type }) => type === 'text' || type === 'tab')
  return element('paragraph', children, { textFormat: first?.format ?? 0, textStyle: '' })
}

/** A link. `id` is 24 hexadecimal digits. */
export const link = (id: string, fields: Readonly<Record<string, unknown>>, children: readonly LexicalNode[]): LexicalNode =>
  element('link', children, { version: 3, fields, id })

/** A table cell. `headerState` is a sum of bits of `HEADER`. */
export const tableCell = (headerState: number, children: readonly LexicalNode[]): LexicalNode =>
  element('tablecell', children, { backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 })

/** Whether a list item holds only a list, which is how the editor nests lists. */
export const isOnlyList = (item: LexicalNode): boolean => item.children?.[0]?.type === 'list'

/** A list of items, each given by the nodes in it. As in the editor, an item that holds only a list takes no number. */
export function list(isOrdered: boolean, start: number, items: readonly (readonly LexicalNode[])[], depth: number): LexicalNode {
  let value = start
  const children = items.map((nodes) => {
    const item = element('listitem', nodes, { indent: depth, value })
    if (!isOnlyList(item)) value += 1
    return item
  })
  return element('list', children, { listType: isOrdered ? 'number' : 'bullet', start, tag: isOrdered ? 'ol' : 'ul' })
}

/** A block between paragraphs. `id` is 24 hexadecimal digits. */
export const block = (id: string, blockType: string, fields: Readonly<Record<string, unknown>>): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { ...fields, id, blockName: '', blockType },
})
