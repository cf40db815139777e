import { expect, test } from 'vitest'
import { isEditorText } from '../../../../src/cms/hooks/requests/editor-text.ts'
import { DEEPEST } from '../../../../src/cms/to-content/prose.ts'

const rooted = (...children: readonly unknown[]) => ({ root: { type: 'root', children } })
const list = (tag: unknown) => ({ type: 'list', tag, children: [{ type: 'listitem', children: [{ type: 'text', text: 'x' }] }] })
const block = (fields: unknown) => ({ type: 'block', fields })
const inside = (levels: number) => {
  let value: unknown = 'x'
  for (let i = 0; i < levels; i += 1) value = { value }
  return value
}
const nested = (levels: number) => {
  let node: unknown = { type: 'text', text: 'x' }
  for (let i = 1; i < levels; i += 1) node = { type: 'quote', children: [node] }
  return rooted(node)
}

test.each<[string, unknown, boolean]>([
  ['an empty text', rooted(), true],
  ['a list', rooted(list('ul')), true],
  ['a heading', rooted({ type: 'heading', tag: 'h2', children: [] }), true],
  ['a block with a text and rows', rooted(block({ blockType: 'steps', items: [{ title: 'x', text: rooted(list('ol')) }] })), true],
  ['as many levels as are read', nested(DEEPEST), true],
  ['more levels', nested(DEEPEST + 1), false],
  ['levels without end', nested(100_000), false],
  ['a list with an invented tag', rooted(list('meta http-equiv="refresh"')), false],
  ['a list with a heading’s tag', rooted(list('h2')), false],
  ['a list with a tag in a list', rooted(list(['ul'])), false],
  ['an invented type', rooted({ type: 'script', children: [] }), false],
  ['a type that all objects have', rooted({ type: 'constructor', children: [] }), false],
  ['an invented tag in a block’s text', rooted(block({ text: rooted(list('script')) })), false],
  ['an invented tag in a row of a block', rooted(block({ items: [{ text: rooted(list('script')) }] })), false],
  ['levels without end in a block', rooted(block({ text: nested(100_000) })), false],
  ['values without end in a block', rooted(block(inside(100_000))), false],
  ['a block without values', rooted(block(null)), false],
  ['a text that is no string', rooted({ type: 'text', text: 1 }), false],
  ['no root', {}, false],
  ['a root without children', { root: { type: 'root' } }, false],
])('%s: %s', (_, value, isText) => expect(isEditorText(value)).toBe(isText))
