import { expect, test } from 'vitest'
import { initials } from '../../../../src/site/components/contacts/initials.ts'

test.each([
  ['Anna Lindqvist', 'AL'],
  ['Anna-Karin von Berg', 'AB'],
  ['Eva Maria Öström', 'EÖ'],
  ['Registrator', 'R'],
  ['  Ulla   Åkesson ', 'UÅ'],
  ['upphandling', ''],
  ['', ''],
] as const)('the initials of “%s” are %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
