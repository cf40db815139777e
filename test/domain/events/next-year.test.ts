import { expect, test } from 'vitest'
import { nextYearTitle } from '../../../src/domain/events/next-year.ts'

test.each([
  ['Fokus-dagen 2026', 2026, 'Fokus-dagen 2027'],
  ['Kurs 2026/2027', 2026, 'Kurs 2027/2028'],
  ['Framtid 2099', 2026, 'Framtid 2100'],
  ['Fokus-dagen', 2026, 'Fokus-dagen 2027'],
  ['Fokus-dagen', null, 'Fokus-dagen'],
  ['Telefon 120261', 2026, 'Telefon 120261 2027'],
  ['x'.repeat(156), 2026, 'x'.repeat(156)],
  ['x'.repeat(155), 2026, `${'x'.repeat(155)} 2027`],
])('%j of %s is called %j the year after', (title, year, expected) => expect(nextYearTitle(title, year)).toBe(expected))
