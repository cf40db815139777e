import fc from 'fast-check'
import type { LexicalNode, LexicalText } from '../../../src/cms/content-files/rich-text/lexical-nodes.ts'
import * as make from '../../../src/cms/content-files/rich-text/lexical-nodes.ts'
import type { lexicalToMarkdown } from '../../../src/cms/content-files/rich-text/lexical-to-markdown.ts'
import { isLinkAddress } from '../../../src/cms/content-files/rich-text/link-address.ts'
import type { markdownToLexical } from '../../../src/cms/content-files/rich-text/markdown-to-lexical.ts'

/** Reads and writes with everything allowed; a document's id is its slug. */
export const reader: Parameters<typeof markdownToLexical>[1] = {
  headings: ['h2', 'h3', 'h4'],
  features: new Set([
    'bold',
    'italic',
    'strikethrough',
    'link',
    'orderedList',
    'unorderedList',
    'blockquote',
    'horizontalRule',
    'experimental_table',
    'blocks',
  ]),
  blocks: ['note'],
  ref: (text) => {
    const [relationTo = '', value = ''] = text.split('/')
    return value === 'okand' ? { reason: 'okänd' } : { relationTo, value }
  },
  blockFields: (_, yaml) => ({ fields: { text: yaml }, faults: [] }),
  idSeed: 'x',
}

export const writer: Parameters<typeof lexicalToMarkdown>[1] = {
  refText: (doc) => {
    const { relationTo, value } = doc as { relationTo: string; value: string }
    return `${relationTo}/${value}`
  },
  isAddress: isLinkAddress,
  fault: (what) => {
    throw new Error(what)
  },
  blockYaml: (_, fields) => String(fields.text),
}

/** A tree without the ids, which a file does not hold. */
export const withoutIds = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner)))

const awkward = fc.constantFrom(
  ...'*_#-1.0)<>&[]|~`\\!:=+(){}"\'/@;a bå\u00a0😀,\u2013',
  '**',
  '__',
  '~~',
  '1. ',
  '- ',
  '# ',
  '&amp;',
  '&#x20;',
  '<b>',
  '](',
  '![',
  '  ',
  '---',
  '```',
  'www.a.se',
  'http://a.se',
  'a@b.se',
  '[^1]',
  '{{',
  '\t',
)
const words = fc.array(awkward, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
const format = fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 6, 7)

const merged = (nodes: readonly LexicalNode[]) =>
  nodes.reduce<LexicalNode[]>((done, node) => {
    const last = done.at(-1)
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format)
      done[done.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else done.push(node)
    return done
  }, [])

const textRun = fc.tuple(words, format).map(([text, bits]) => make.textNodes(text, bits))
const breaks = fc.constant([make.lineBreak()])
const flat = (node: fc.Arbitrary<readonly LexicalNode[]>, minLength: number) =>
  fc.array(node, { minLength, maxLength: 5 }).map((nodes) => merged(nodes.flat()))

const address = fc.constantFrom(
  'https://a.example.se/b_c*d?e=1&f=2&copy;#g',
  'mailto:a@b.se',
  '/kalender/',
  '#plats',
  'https://a.se/(b)',
  'https://a.se/%20|x',
  'tel:+4613',
)
const fields = fc.oneof(
  fc.record({ linkType: fc.constant('custom'), url: address, newTab: fc.boolean() }),
  fc.record({
    linkType: fc.constant('internal'),
    doc: fc.record({ relationTo: fc.constantFrom('news', 'funding-calls'), value: fc.constantFrom('a-b', '2027') }),
    newTab: fc.boolean(),
  }),
)
const linkRun = fc
  .tuple(fields, flat(fc.oneof({ arbitrary: textRun, weight: 4 }, breaks), 1))
  .map(([target, children]) => [make.link('0'.repeat(24), target, children)])
/** Any text with formats, links and line breaks, as the editor would keep it. */
export const inline = flat(fc.oneof({ arbitrary: textRun, weight: 6 }, { arbitrary: linkRun, weight: 1 }, { arbitrary: breaks, weight: 1 }), 0)

const listOf = (depth: number): fc.Arbitrary<LexicalNode> => {
  const item: fc.Arbitrary<readonly LexicalNode[]> =
    depth < 2
      ? fc.oneof(
          { arbitrary: inline, weight: 3 },
          fc
            .nat(0)
            .chain(() => listOf(depth + 1))
            .map((inner) => [inner]),
        )
      : inline
  return fc
    .tuple(fc.boolean(), fc.constantFrom(1, 1, 3, 99), fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([isOrdered, start, items]) => make.list(isOrdered, isOrdered ? start : 1, items, depth))
}

const tableNode = fc
  .record({
    width: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 1, max: 3 }),
    isRow: fc.boolean(),
    isColumn: fc.boolean(),
    cells: fc.array(fc.array(inline, { minLength: 1, maxLength: 2 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ width, height, isRow, isColumn, cells }) =>
    make.table(
      Array.from({ length: height }, (_, r) =>
        make.tableRow(
          Array.from({ length: width }, (_, c) =>
            make.tableCell(
              (isRow && r === 0 ? 1 : 0) | (isColumn && c === 0 ? 2 : 0),
              (cells[r * 3 + c] ?? []).map((nodes) => make.paragraph(nodes)),
            ),
          ),
        ),
      ),
    ),
  )

const part: fc.Arbitrary<LexicalNode> = fc.oneof(
  { arbitrary: inline.map(make.paragraph), weight: 4 },
  fc.tuple(fc.constantFrom('h2', 'h3', 'h4'), inline).map(([tag, nodes]) => make.heading(tag, nodes)),
  inline.map(make.quote),
  { arbitrary: listOf(0), weight: 2 },
  fc.constant(make.horizontalRule()),
  tableNode,
  fc
    .array(fc.constantFrom('a: 1', 'b: "x"', '- ```', '  c', ''), { maxLength: 4 })
    .map((lines) => make.block('0'.repeat(24), 'note', { text: lines.join('\n').replace(/\n+$/, '') })),
)

/** Any text that the editor can hold and a content file can. */
export const tree: fc.Arbitrary<LexicalText> = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .filter((parts) => !(parts.length === 1 && parts[0]?.type === 'paragraph' && parts[0].children?.length === 0))
  .map(make.root)
