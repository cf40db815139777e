import { expect, test } from 'vitest'
import { searchOf, searchPath } from '../../../src/domain/search/address.ts'

test.each([
  ['q=medel', { typed: 'medel', list: null, page: 1 }],
  ['q=h%C3%A5+%26+1&typ=utlysningar&sida=3', { typed: 'hå & 1', list: 'fundingCalls', page: 3 }],
  ['q=a&typ=annat&sida=-1', { typed: 'a', list: null, page: 1 }],
  ['q=a&sida=1e99', { typed: 'a', list: null, page: 1 }],
  ['q=%ff', { typed: '\ufffd', list: null, page: 1 }],
  ['', { typed: '', list: null, page: 1 }],
])('%s asks for %j', (query, search) => expect(searchOf(new URLSearchParams(query))).toEqual(search))

test.each([
  [{ typed: 'medel', list: null, page: 1 }, '/sok/?q=medel'],
  [{ typed: 'å & "<b>', list: 'documents' as const, page: 2 }, '/sok/?q=%C3%A5+%26+%22%3Cb%3E&typ=dokument&sida=2'],
])('%j has an address, and is what that asks for', (search, path) => {
  expect(searchPath(search)).toBe(path)
  expect(searchOf(new URL(path, 'https://example.se').searchParams)).toEqual(search)
})
