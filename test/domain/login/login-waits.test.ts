import { expect, test } from 'vitest'
import { LETTER_WAITS, LOGIN_WAITS, remembered, type Tries, waitAfter, waitingUntil, withTry } from '../../../src/domain/login/login-waits.ts'

const RULE = { free: 3, longest: 10_000, forgottenAfter: 60_000 }
const NOW = 1_000_000

test.each([
  [1, 0],
  [2, 0],
  [3, 1_000],
  [4, 2_000],
  [5, 4_000],
  [6, 8_000],
  [7, 10_000],
  [5_000, 10_000],
])('after try %i of three free ones the wait is %i ms', (count, wait) => expect(waitAfter(count, RULE)).toBe(wait))

test('a try is counted, and the last free one begins a wait', () => {
  let tries: Tries | null = null
  for (let i = 0; i < 3; i += 1) tries = withTry(tries, RULE, NOW)
  expect(tries).toEqual({ count: 3, waitsUntil: NOW + 1_000, forgottenAt: NOW + 61_000 })
  expect(waitingUntil(tries, NOW + 999)).toBe(NOW + 1_000)
  expect(waitingUntil(tries, NOW + 1_000)).toBeNull()
})

test('tries are forgotten after a while', () => {
  const tries = { count: 9, waitsUntil: NOW + 10_000, forgottenAt: NOW + 70_000 }
  expect(remembered(tries, NOW + 69_999).count).toBe(9)
  expect(remembered(tries, NOW + 70_000).count).toBe(0)
  expect(withTry(tries, RULE, NOW + 70_000)).toEqual({ count: 1, waitsUntil: 0, forgottenAt: NOW + 130_000 })
})

test('nobody waits without tries', () => expect(waitingUntil(null, NOW)).toBeNull())

test('a stranger makes others wait for a minute at most', () => {
  for (const rule of [LOGIN_WAITS.account, LOGIN_WAITS.network]) expect(waitAfter(100_000, rule)).toBe(60_000)
})

test('guesses at an account from one network soon wait for a quarter of an hour, and letters for an hour, and both are remembered for a day', () => {
  const day = 24 * 3_600_000
  expect(waitAfter(20, LOGIN_WAITS.pair)).toBe(15 * 60_000)
  expect(waitAfter(20, LETTER_WAITS.pair)).toBe(3_600_000)
  for (const { forgottenAfter } of [LOGIN_WAITS.pair, LETTER_WAITS.pair]) expect(forgottenAfter).toBe(day)
})

test('an account and a network have many more tries than an account from one network', () => {
  expect(LOGIN_WAITS.account.free).toBeGreaterThanOrEqual(10 * LOGIN_WAITS.pair.free)
  expect(LOGIN_WAITS.network.free).toBeGreaterThanOrEqual(10 * LOGIN_WAITS.pair.free)
})
