import { expect, test } from 'vitest'
import { changeOf, locationName } from '../../../src/cms/outbox/pending-changes.ts'

test.each([
  ['news:12', { collection: 'news', id: '12' }],
  ['news:6568b1c7e3', { collection: 'news', id: '6568b1c7e3' }],
  ['site', { global: 'site' }],
])('a row at %s names a location, and the location is stored under that name', (place, expected) => {
  const change = changeOf({ id: 1, place, by: null })
  expect(change).toEqual({ ...expected, by: null, row: 1 })
  expect(locationName(change)).toBe(place)
})
