import { expect, test } from 'vitest'
import { organisationDigits } from '../../../src/domain/office/organisation-number.ts'

test.each([
  ['222000-0000', '2220000000'],
  ['2220000000', '2220000000'],
  [' 222 000 - 0000 ', '2220000000'],
  ['16222000-0000', '2220000000'],
  ['222000-000', null],
  ['222000-00000', null],
  ['saknas', null],
  ['', null],
  [null, null],
])('%j has the digits %s', (text, digits) => expect(organisationDigits(text)).toBe(digits))
