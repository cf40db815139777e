import { expect, test } from 'vitest'
import { safeFileName } from '../../../src/domain/documents/file-name.ts'

test.each([
  ['a good name stays', 'Årsredovisning 2026.pdf', 'Årsredovisning 2026.pdf'],
  ['folders are left out', '../../a/b.pdf', 'b.pdf'],
  ['folders of Windows are left out', 'C:\\Users\\a\\b.pdf', 'b.pdf'],
  ['a device gets another name', 'CON.pdf', 'fil-CON.pdf'],
  ['a device with two extensions gets another name', 'nul.tar.zip', 'fil-nul.tar.zip'],
  ['a device with a number gets another name', 'com1.txt', 'fil-com1.txt'],
  ['a word that begins like a device stays', 'Konsult.pdf', 'Konsult.pdf'],
  ['a dot at the beginning is left out', '.dold.png', 'dold.png'],
  ['dots and spaces at the end are left out', 'slut. . .pdf', 'slut.pdf'],
  ['a name of dots gets another', '...', 'fil'],
  ['an extension alone gets a name', '.pdf', 'fil.pdf'],
  ['no name gets one', '', 'fil'],
  ['control characters are left out', 'a\u0000b\nc.pdf', 'abc.pdf'],
  ['a sign that turns the reading is left out', 'rapport\u202efdp.exe', 'rapportfdp.exe'],
  ['signs that Windows forbids are left out', 'a<b>:"|?*c.pdf', 'abc.pdf'],
  ['letters with separate marks are joined', 'A\u030a.pdf', 'Å.pdf'],
  ['a long name is cut', `${'x'.repeat(260)}.pdf`, `${'x'.repeat(120)}.pdf`],
  ['a long name is cut between its characters', `${'x'.repeat(119)}å.pdf`, `${'x'.repeat(119)}.pdf`],
  ['what is no extension is a part of the name', 'version 1.0 (slutlig)', 'version 1.0 (slutlig)'],
])('%s', (_, typed, name) => expect(safeFileName(typed)).toBe(name))
