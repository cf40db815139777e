import { expect, test } from 'vitest'
import { FILE_EXTENSIONS, fileType } from '../../../src/domain/documents/file-types.ts'

test.each([
  ['bild.png', 'image/png'],
  ['BILD.PNG', 'image/png'],
  ['bilaga 1.2.pdf', 'application/pdf'],
  ['/media/lista-0123456789.csv', 'text/csv; charset=utf-8'],
  ['a.pdf.html', null],
  ['a.svg', null],
  ['a.mjs', null],
  ['a.xml', null],
  ['a.csv.br', null],
  ['a.constructor', null],
  ['pdf', null],
  ['', null],
])('the type of %s is %s', (name, type) => expect(fileType(name)).toBe(type))

test('no published kind of file is one that a browser runs', () => {
  for (const extension of FILE_EXTENSIONS) expect(fileType(`a.${extension}`)).not.toMatch(/html|xml$|svg|script/)
})
