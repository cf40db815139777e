import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../src/domain/open-data/csv.ts'

test.each([
  ['Anna', 'Anna'],
  ['=1+1', "'=1+1"],
  ['+46 70 123 45 67', "'+46 70 123 45 67"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
  ['1=1', '1=1'],
  ['a@example.se', 'a@example.se'],
  ['', ''],
])('a programme that opens a table computes nothing of %j', (text, expected) =>
  expect(parse(csvOf([[text]]), { bom: true, delimiter: ';', record_delimiter: '\r\n' })).toEqual([[expected]]),
)

describe('a table', () => {
  test.each([
    [
      'plain cells',
      [
        ['Namn', 'Antal'],
        ['Åsa', 2],
      ],
      'Namn;Antal\r\nÅsa;2\r\n',
    ],
    ['a semicolon', [['a;b', 'c']], '"a;b";c\r\n'],
    ['a comma, before what another programme would compute', [['Anna,=1+1', 'x']], '"Anna,=1+1";x\r\n'],
    ['a tab', [['a\tb']], '"a\tb"\r\n'],
    ['a quotation mark', [['säg "hej"']], '"säg ""hej"""\r\n'],
    ['a line break', [['en\ntvå', 'x']], '"en\ntvå";x\r\n'],
    ['spaces at the ends', [[' a ', 'b c']], '" a ";b c\r\n'],
    ['something to compute', [['=HYPERLINK("x";"y")']], '"\'=HYPERLINK(""x"";""y"")"\r\n'],
    ['a number below zero, which is none', [[-3]], '-3\r\n'],
    ['an empty cell', [['', 'b', '']], ';b;\r\n'],
    ['nothing', [], ''],
  ] as const)('with %s', (_, rows, text) => expect(csvOf(rows)).toBe(`\uFEFF${text}`))
})
