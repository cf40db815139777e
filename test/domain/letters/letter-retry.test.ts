import { expect, test } from 'vitest'
import { retryAt, TRIED_FOR } from '../../../src/domain/letters/letter-retry.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  [1, MINUTE],
  [2, 5 * MINUTE],
  [3, 15 * MINUTE],
  [4, 30 * MINUTE],
  [5, HOUR],
  [6, 2 * HOUR],
  [7, 2 * HOUR],
  [1000, 2 * HOUR],
])('after try %i it waits %i ms', (tries, wait) => expect(retryAt({ since: 1_000, tries }, 2_000)).toBe(2_000 + wait))

test('the last try is at the end of the third day', () => {
  expect(retryAt({ since: 0, tries: 40 }, TRIED_FOR - HOUR)).toBe(TRIED_FOR)
})

test.each([6, 7, 1000])('after three days and %i tries it gives up', (tries) => expect(retryAt({ since: 0, tries }, TRIED_FOR)).toBeNull())

test('a server that stood still for days gives a letter its tries all the same', () => {
  expect(retryAt({ since: 0, tries: 2 }, 2 * TRIED_FOR)).toBe(2 * TRIED_FOR + 5 * MINUTE)
})

test('a letter that fails each time is tried for three days and no less', () => {
  let now = 0
  let tries = 1
  for (let next = retryAt({ since: 0, tries }, now); next !== null; next = retryAt({ since: 0, tries }, now)) {
    now = next
    tries += 1
  }
  expect(now).toBe(TRIED_FOR)
  expect(tries).toBeLessThan(50)
})
