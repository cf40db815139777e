import { getEnabledNodes } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { BODY } from '../../../../src/cms/content-files/content-fields.ts'
import { FORMAT, type LexicalText, paragraph, root, textNodes } from '../../../../src/cms/content-files/rich-text/lexical-nodes.ts'
import { lexicalToMarkdown } from '../../../../src/cms/content-files/rich-text/lexical-to-markdown.ts'
import { markdownToLexical } from '../../../../src/cms/content-files/rich-text/markdown-to-lexical.ts'
import { builtConfig } from '../built-config.ts'
import { inline, reader, tree, withoutIds, writer } from '../trees.ts'

const RUNS = Number(process.env.FC_RUNS ?? 500)

const expectSame = (text: LexicalText) => {
  const read = markdownToLexical(lexicalToMarkdown(text, writer), reader)
  expect(read.faults).toEqual([])
  expect(withoutIds(read.text)).toEqual(withoutIds(text))
}

describe('a rich text that is written as Markdown and read again', () => {
  test('is the same with one paragraph', () => {
    fc.assert(
      fc.property(
        inline.filter((nodes) => nodes.length > 0),
        (nodes) => expectSame(root([paragraph(nodes)])),
      ),
      { numRuns: RUNS },
    )
  })

  test('is the same with any nodes', () => {
    fc.assert(fc.property(tree, expectSame), { numRuns: RUNS })
  })

  test('is the same with an angle bracket before a formatted address', () => {
    expectSame(root([paragraph([...textNodes('<', 0), ...textNodes('a@b.se>*', FORMAT.bold | FORMAT.italic)])]))
  })

  test('is no text when it has only an empty paragraph', () => {
    expect(lexicalToMarkdown(root([paragraph([])]), writer)).toBe('')
    expect(lexicalToMarkdown(null, writer)).toBe('')
  })
})

describe('Markdown', () => {
  let open: (text: LexicalText) => unknown
  beforeAll(async () => {
    const { collections } = await builtConfig()
    const field = collections.find(({ slug }) => slug === 'news')?.flattenedFields.find(({ name }) => name === BODY)
    const { editor } = field as unknown as { editor: { editorConfig: Parameters<typeof getEnabledNodes>[0]['editorConfig'] } }
    const headless = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig: editor.editorConfig }) })
    open = (text) => JSON.parse(JSON.stringify(headless.parseEditorState(JSON.stringify(text)).toJSON()))
  })

  test('gives nodes that the editor opens and saves unchanged', () => {
    fc.assert(
      fc.property(tree, (text) => {
        const read = JSON.parse(JSON.stringify(markdownToLexical(lexicalToMarkdown(text, writer), reader).text))
        expect(open(read)).toEqual(read)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['a\nb', 'a b'],
    ['a\\\nb', 'a\\\nb'],
    ['*a* __b__ ~~c~~', '_a_ **b** ~~c~~'],
    ['A\n-\n\n* x\n* y\n    * z', '## A\n\n- x\n- y\n  - z'],
    ['> a\n>\n> b', '> a\\\n> \\\n> b'],
    ['<https://a.example.se/>', '[https://a.example.se/](https://a.example.se/)'],
    ['Se www.example.se eller a@example.se', 'Se www.example.se eller a@example.se'],
    ['| a | b |\n|---|--:|\n| 1 |', '| a | b |\n| --- | --- |\n| 1 | |'],
    ['[a](ref:news/b "ny flik")', '[a](ref:news/b "ny flik")'],
    ['***', '---'],
  ])('%j is kept as %j', (markdown, kept) => {
    const { text, faults } = markdownToLexical(markdown, reader)
    expect(faults).toEqual([])
    expect(lexicalToMarkdown(text, writer)).toBe(kept)
  })

  test.each([
    ['text\n\n# Rubrik', 3, /title/],
    ['##### Rubrik', 1, /tre nivåer/],
    ['a <b>fet</b>', 1, /HTML/],
    ['<div>\n</div>', 1, /HTML/],
    ['![bild](a.png)', 1, /figure/],
    ['`kod`', 1, /Kodtecken/],
    ['a\n\n    kod', 3, /indragen/],
    ['```\nkod\n```', 1, /finns inte/],
    ['text\n\n```okänt\na: 1\n```', 3, /”okänt” finns inte. De som finns är note/],
    ['- ```note\n  a: 1\n  ```', 1, /lista/],
    ['[a](javascript:alert%281%29)', 1, /ingen adress/],
    ['[a](//evil.example)', 1, /ingen adress/],
    ['[a](http://localhost/)', 1, /ingen adress/],
    ['[a](/b "titel")', 1, /ny flik/],
    ['[](/b/)', 1, /ingen text/],
    ['[a](ref:news/okand)', 1, /okänd/],
    ['[a][b]\n\n[b]: /c/', 1, /ett ställe/],
    ['a[^1]\n\n[^1]: b', 1, /Fotnoter/],
    ['- [ ] a', 1, /Kryssrutor/],
    ['- a\n\n  b', 3, /en punkt/i],
    ['> - a', 1, /citat/],
  ])('%j is refused with its line', (markdown, line, reason) => {
    const { faults } = markdownToLexical(markdown, reader)
    expect(faults[0]?.line).toBe(line)
    expect(faults.some((fault) => reason.test(fault.reason))).toBe(true)
  })

  test('is refused when the field’s editor lacks the format', () => {
    const short = { ...reader, headings: [], features: new Set(['bold', 'link']), blocks: [] }
    const { faults } = markdownToLexical('## a\n\n- b\n\n~~c~~\n\n> d\n\n---\n\n```note\n```\n\n| a |\n| - |', short)
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9, 11, 14])
  })

  test('gives each node the same unique id every time', () => {
    const ids = () =>
      [...JSON.stringify(markdownToLexical('[a](/b/) [a](/b/)\n\n```note\n```\n\n```note\n```', reader).text).matchAll(/"id":"([0-9a-f]{24})"/g)].map(
        ([, id]) => id,
      )
    expect(ids()).toEqual(ids())
    expect(new Set(ids()).size).toBe(4)
  })
})
