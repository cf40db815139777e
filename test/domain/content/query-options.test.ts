import { expect, test } from 'vitest'
import { isAnySelected, selectedCount, selectedOptions } from '../../../src/domain/content/query-options.ts'

const OPTIONS = { lage: ['oppen', 'stangd'], tema: ['kultur'] } as const

test.each([
  ['nothing', '', { lage: '', tema: '' }, false],
  ['one', 'lage=oppen', { lage: 'oppen', tema: '' }, true],
  ['several', 'tema=kultur&lage=stangd', { lage: 'stangd', tema: 'kultur' }, true],
  ['spaces around', 'lage=%20oppen+', { lage: 'oppen', tema: '' }, true],
  ['what there is not', 'lage=borta&tema=<script>', { lage: '', tema: '' }, false],
  ['the same twice', 'lage=oppen&lage=stangd', { lage: 'oppen', tema: '' }, true],
  ['what is none of ours', 'utm_source=brev&__proto__=x&constructor=y', { lage: '', tema: '' }, false],
  ['broken encoding', 'lage=%E0%A4%A', { lage: '', tema: '' }, false],
])('a query with %s', (_, query, expected, isAny) => {
  const selected = selectedOptions(OPTIONS, query)
  expect(selected).toEqual(expected)
  expect(isAnySelected(selected)).toBe(isAny)
})

test.each([
  ['nothing', { lage: '', tema: '' }, undefined, 0],
  ['one of all', { lage: 'oppen', tema: '' }, undefined, 1],
  ['all', { lage: 'oppen', tema: 'kultur' }, undefined, 2],
  ['one of those named', { lage: 'oppen', tema: 'kultur' }, ['tema'], 1],
  ['none of those named', { lage: 'oppen', tema: '' }, ['tema'], 0],
  ['a name that there is not', { lage: 'oppen' }, ['kommun'], 0],
])('%s selected is counted', (_, selected, names, count) => expect(selectedCount(selected, names)).toBe(count))
