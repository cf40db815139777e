import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOf } from '../../../src/cms/to-content/body.ts'
import { proseHtml } from '../../../src/cms/to-content/prose.ts'

const rooted = (...children: readonly unknown[]) => ({ root: { type: 'root', children } })
const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const element = (type: string, children: readonly unknown[], rest: object = {}) => ({ type, children, ...rest })
const link = (fields: object) => element('link', [text('x')], { fields })

test.each<[string, unknown, string]>([
  ['a paragraph', element('paragraph', [text('1 < 2')]), '<p>1 &lt; 2</p>'],
  ['a paragraph without words is left out', element('paragraph', [text('')]), ''],
  ['formatted text', element('paragraph', [text('x', 7)]), '<p><s><em><strong>x</strong></em></s></p>'],
  ['formats that readers take for links are left out', element('paragraph', [text('x', 8)]), '<p>x</p>'],
  ['a line break', element('paragraph', [text('x'), { type: 'linebreak' }, text('y')]), '<p>x<br />y</p>'],
  ['headings', element('heading', [text('x')], { tag: 'h3' }), '<h3>x</h3>'],
  ['a heading at the level of the page’s title', element('heading', [text('x')], { tag: 'h1' }), '<h2>x</h2>'],
  ['a quote', element('quote', [text('x')]), '<blockquote>x</blockquote>'],
  ['a rule', { type: 'horizontalrule' }, '<hr />'],
  ['a numbered list', element('list', [element('listitem', [text('x')])], { tag: 'ol', start: 3 }), '<ol start="3"><li>x</li></ol>'],
  [
    'a list in a list',
    element('list', [element('listitem', [text('x')]), element('listitem', [element('list', [element('listitem', [text('y')])], { tag: 'ul' })])], {
      tag: 'ul',
    }),
    '<ul><li>x<ul><li>y</li></ul></li></ul>',
  ],
  [
    'a table',
    element('table', [
      element('tablerow', [element('tablecell', [element('paragraph', [text('x')])], { headerState: 1 })]),
      element('tablerow', [element('tablecell', [element('paragraph', [text('y')])], { headerState: 0 })]),
    ]),
    '<table><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>',
  ],
  ['an internal link', link({ linkType: 'internal', doc: { relationTo: 'news', value: 7 } }), '<a href="torget:news/7">x</a>'],
  ['an outside link', link({ url: 'https://a.example/?b="c"&d' }), '<a href="https://a.example/?b=&quot;c&quot;&amp;d">x</a>'],
  ['a block is left out', element('block', [text('x')], { fields: { blockType: 'factBox' } }), ''],
  ['a link without an address', link({}), 'x'],
  [
    'a link in a link',
    element('link', [link({ url: 'https://b.example/' })], { fields: { url: 'https://a.example/' } }),
    '<a href="https://b.example/">x</a>',
  ],
])('%s', (_, node, html) => expect(proseHtml(rooted(node))).toBe(html))

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//other.example/',
  '/\\other.example/',
  '/\t/other.example/',
  'torget:news/7',
])('a link to %j leaves only its text', (url) => expect(proseHtml(rooted(link({ url })))).toBe('x'))

test.each([
  { relationTo: 'users', value: 1 },
  { relationTo: 'news', value: '1"><script>' },
  { relationTo: 'news', value: ['1'] },
  { relationTo: 'news/1"', value: 1 },
])('an internal link to %j leaves only its text', (doc) => expect(proseHtml(rooted(link({ linkType: 'internal', doc })))).toBe('x'))

const REDIRECT = 'meta http-equiv="refresh" content="0;url=https://other.example/"'
test.each([
  ['list', { tag: REDIRECT }],
  ['list', { tag: [REDIRECT] }],
  ['list', { tag: 'ol', start: `2" onclick="x` }],
  ['heading', { tag: REDIRECT }],
  [REDIRECT, {}],
  ['script', {}],
  ['inlineBlock', { fields: { blockType: 'x' } }],
])('an invented %s becomes an element of ours or its text: %j', (type, rest) => {
  const html = proseHtml(rooted(element(type, [element('listitem', [text('x')])], rest)))
  expect(html).toMatch(/^(<[uo]l><li>x<\/li><\/[uo]l>|<h2>x<\/h2>|x)$/)
})

test.each([null, undefined, 1, 'x', [], {}, { root: null }, { root: {} }, { root: { children: 'x' } }, rooted(null, 1, 'x', [], {})])(
  'what is no text is none: %j',
  (stored) => {
    expect(proseHtml(stored)).toBe('')
    expect(bodyOf(stored as never)).toEqual([])
  },
)

test('a text that is nested without end is cut', () => {
  let node: unknown = text('innerst')
  for (let i = 0; i < 10_000; i += 1)
    node = element(['list', 'listitem', 'quote', 'link', 'table', 'unknown'][i % 6] as string, [node], { tag: 'ul' })
  expect(proseHtml(rooted(node, element('paragraph', [text('efter')])))).toMatch(/^(?:(?!innerst).){0,2000}<p>efter<\/p>$/)
})

/** The whole of what a text may become: words, elements without attributes, and four elements with one attribute of a known form. */
const WHITELISTED =
  /^(?:[^<>"']|<\/?(?:p|h2|h3|h4|ul|ol|li|blockquote|table|thead|tbody|tr|td|strong|em|s|code|sub|sup)>|<(?:br|hr) \/>|<ol start="\d+">|<th scope="(?:col|row)">|<\/(?:th|a)>|<a href="(?:https?:|mailto:|tel:|\/(?![/\\])|#|torget:[a-z-]+\/\w+(?="))[^"<>']*">)*$/i

const word = fc.oneof(
  fc.constantFrom(REDIRECT, 'h2', 'ol', 'ul', 'li', 'javascript:alert(1)', 'https://a.example/', '"><script>', 'number'),
  fc.string(),
)
const odd = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word, { maxLength: 2 }))
const types = fc.constantFrom(
  ...['text', 'tab', 'linebreak', 'horizontalrule', 'list', 'listitem', 'table', 'tablerow', 'tablecell', 'paragraph', 'heading', 'quote'],
  ...['link', 'autolink', 'block', 'inlineBlock', 'upload', 'relationship', 'unknown', 'root'],
)
const { node } = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.oneof({ weight: 9, arbitrary: types }, { weight: 1, arbitrary: odd }),
      tag: odd,
      listType: odd,
      start: odd,
      text: odd,
      format: odd,
      headerState: odd,
      value: odd,
      fields: fc.oneof(
        odd,
        fc.record(
          {
            url: odd,
            linkType: fc.oneof(fc.constant('internal'), odd),
            doc: fc.oneof(odd, fc.record({ relationTo: fc.oneof(fc.constant('news'), odd), value: odd })),
            blockType: fc.constantFrom('factBox', 'callOut'),
            text: fc.record({ root: fc.record({ children: fc.array(tie('node'), { maxLength: 2 }) }) }),
          },
          { requiredKeys: [] },
        ),
      ),
      children: fc.oneof({ weight: 6, arbitrary: fc.array(tie('node'), { maxLength: 3 }) }, { weight: 1, arbitrary: odd }),
    },
    { requiredKeys: ['type'] },
  ),
}))

test('whatever the tree is, its HTML has only elements and attributes from the list', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(node, fc.jsonValue()), { maxLength: 4 }), (children) => {
      expect(proseHtml({ root: { children } })).toMatch(WHITELISTED)
      for (const block of bodyOf({ root: { children } })) if ('html' in block) expect(block.html).toMatch(WHITELISTED)
    }),
    { numRuns: 2000 },
  )
})
