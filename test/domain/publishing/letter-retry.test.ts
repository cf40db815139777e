import { expect, test } from 'vitest'
import { retryAt } from '../../../src/domain/publishing/letter-retry.ts'

const MINUTE = 60_000

test.each([
  [1, MINUTE],
  [2, 5 * MINUTE],
  [3, 30 * MINUTE],
  [4, 120 * MINUTE],
  [5, 720 * MINUTE],
])('after try %i it waits %i ms', (tries, wait) => expect(retryAt(tries, 1_000)).toBe(1_000 + wait))

test.each([6, 7, 100])('after try %i it gives up', (tries) => expect(retryAt(tries, 0)).toBeNull())
