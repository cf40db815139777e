import { expect, test } from 'vitest'
import { firstStart } from '../../../../src/cms/hooks/events/first-start.ts'

const [MAY, JUNE] = ['2027-05-03T07:00:00.000Z', '2027-06-03T07:00:00.000Z']

test.each([
  [undefined, null],
  [null, null],
  [[], null],
  [[{ startsAt: null }], null],
  [[{ startsAt: MAY }], MAY],
  [[{ startsAt: JUNE }, {}, { startsAt: MAY }], MAY],
])('an event with the occasions %j begins at %s', (occasions, start) => {
  expect(firstStart({ occasions })).toBe(start)
})
