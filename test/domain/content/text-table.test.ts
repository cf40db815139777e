import { describe, expect, test } from 'vitest'
import { tableFaults, tableFromText } from '../../../src/domain/content/text-table.ts'

const TWO_BY_TWO = { head: ['Kommun', 'Platser'], rows: [['Fyrbo', '12']] }

describe('a table is read', () => {
  test.each([
    ['with bars between', 'Kommun | Platser\nFyrbo | 12'],
    ['with bars around', '| Kommun | Platser |\n| Fyrbo | 12 |'],
    ['as Markdown has it', '| Kommun | Platser |\n| --- | ---: |\n| Fyrbo | 12 |'],
    ['as a spreadsheet copies it', 'Kommun\tPlatser\r\nFyrbo\t12\r\n'],
    ['with empty lines', '\nKommun | Platser\n\nFyrbo | 12\n'],
  ])('%s', (_, text) => {
    expect(tableFromText(text)).toEqual(TWO_BY_TWO)
    expect(tableFaults(text)).toEqual([])
  })

  test('with bars in the cells of a spreadsheet', () => {
    expect(tableFromText('A|B\tC\nd\te').head).toEqual(['A|B', 'C'])
  })

  test('with cells that are empty', () => {
    expect(tableFromText('A | B | C\n1 |  | 3').rows).toEqual([['1', '', '3']])
    expect(tableFromText('\tB\n1\t').rows).toEqual([['1', '']])
  })

  test('with as many cells in each row as there are headings, whatever was typed', () => {
    expect(tableFromText('A | B\n1\n1 | 2 | 3').rows).toEqual([
      ['1', ''],
      ['1', '2'],
    ])
  })
})

test.each([
  ['nothing', '', [{ kind: 'no-rows' }]],
  ['only headings', 'A | B', [{ kind: 'no-rows' }]],
  ['only headings and a rule', 'A | B\n--- | ---', [{ kind: 'no-rows' }]],
  ['a cell too few', 'A | B\n1 | 2\n3', [{ kind: 'uneven', line: 3, cells: 1, columns: 2 }]],
  ['a cell too many, after an empty line', 'A | B\n\n1 | 2 | 3', [{ kind: 'uneven', line: 3, cells: 3, columns: 2 }]],
])('%s is refused', (_, text, faults) => expect(tableFaults(text)).toEqual(faults))
