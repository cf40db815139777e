import { DEEPEST } from '../../to-content/prose.ts'
import { isObject } from './walk-fields.ts'

/** The types of nodes that the editor makes, with the values that a node's `tag` may have; none for a node without one. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['root', 'paragraph', 'quote', 'listitem', 'horizontalrule', 'link', 'autolink'].map((type) => [type, []])),
  ...Object.fromEntries(['text', 'tab', 'linebreak', 'table', 'tablerow', 'tablecell', 'block'].map((type) => [type, []])),
  // The editor makes three levels, but keeps the others of a text that was pasted.
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  list: ['ul', 'ol'],
}

/** Whether the texts in a block's values are texts of the editor. Other values are for the block's own fields. */
const areBlockValues = (value: unknown, depth: number): boolean => {
  if (depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((item) => areBlockValues(item, depth + 1))
  if (!isObject(value)) return true
  return isObject(value.root) ? isNode(value.root, depth + 1) : Object.values(value).every((inner) => areBlockValues(inner, depth + 1))
}

/** Whether a value is a node of the editor's tree, with such nodes below it and in its blocks, at most `DEEPEST` levels down. */
function isNode(value: unknown, depth = 0): boolean {
  // The root is a level of its own.
  if (depth > DEEPEST || !isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(TAGS, value.type)) return false
  const { type, tag, text, fields, children } = value
  if (tag !== undefined && !TAGS[type]?.some((known) => known === tag)) return false
  if (type === 'text' && typeof text !== 'string') return false
  if (type === 'block' && !(isObject(fields) && areBlockValues(fields, depth + 1))) return false
  return children === undefined || (Array.isArray(children) && children.every((child) => isNode(child, depth + 1)))
}

/** Whether a value is a text as the editor makes it. A text that is nested without end is none: reading it would exhaust the stack. */
export const isEditorText = (value: unknown): boolean =>
  isObject(value) && isNode(value.root) && isObject(value.root) && Array.isArray(value.root.children)
