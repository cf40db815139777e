import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentFileText, readContentFile, type Writable, type YamlValue } from '../../../src/cms/content-files/front-matter.ts'

const FILE = `---
title: Ett & två
phone: +46 70 123
code: 0123
nothing: ~
quoted: "null"
list:
  - a
  - name: b
    date: 2025-03-14
---

Text på rad 13.
`

describe('a content file', () => {
  const read = readContentFile(FILE)

  test('keeps every value as the written text', () => {
    expect(JSON.parse(JSON.stringify(read.values))).toEqual({
      title: 'Ett & två',
      phone: '+46 70 123',
      code: '0123',
      nothing: '',
      quoted: 'null',
      list: ['a', { name: 'b', date: '2025-03-14' }],
    })
  })

  test.each([
    [['title'], 2],
    [['list', 1, 'date'], 10],
    [['list', 1], 9],
    [['list', 1, 'missing'], 9],
    [['missing'], 2],
  ])('knows the line of %j', (path, line) => expect(read.lineOf(path)).toBe(line))

  test('knows where its text begins', () => {
    expect(read.body.split('\n')[13 - read.bodyLine]).toBe('Text på rad 13.')
  })

  test.each([
    ['title: x\n', 1],
    ['---\ntitle: x\n', 1],
    ['---\ntitle: "x\nlead: y\n---\n', 4],
    ['---\na: 1\na: 2\n---\n', 3],
    ['---\n- a\n---\n', 2],
  ])('that is broken is refused: %j', (text, line) => {
    const [fault] = readContentFile(text).faults
    expect(fault?.line).toBeGreaterThanOrEqual(line - 1)
    expect(fault?.reason).toMatch(/[.)]$/)
  })

  test('reads the same with Windows line ends', () => {
    expect(readContentFile(FILE.replaceAll('\n', '\r\n')).values).toEqual(read.values)
  })

  test('has the same values after it is written and read', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2024-10', 'true', 'null', '~', '---', 'a\n\n b\n', '- a', '{{year}}', 'a: b', '#', '0x1', '"', "'", ' x ', '\ta', 'å\u2028ä'),
    )
    const { value } = fc.letrec<{ value: Writable }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text.filter((written) => written.isWellFormed()),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), tie('value'), { minKeys: 1, maxKeys: 3 }),
      ),
    }))
    const asText = (one: Writable): YamlValue =>
      Array.isArray(one)
        ? one.map(asText)
        : typeof one === 'object'
          ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, asText(inner)]))
          : String(one)
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), value, { maxKeys: 4 }), (values) => {
        const again = readContentFile(contentFileText(values, 'Text'))
        expect(again.faults).toEqual([])
        expect(JSON.parse(JSON.stringify(again.values))).toEqual(JSON.parse(JSON.stringify(asText(values))))
        expect(again.body.trim()).toBe('Text')
      }),
      { numRuns: 500 },
    )
  })
})
