import { expect, test } from 'vitest'
import { clockTime } from '../../../src/domain/time/clock-time.ts'

test.each([
  ['9', 9, 0],
  ['09', 9, 0],
  ['09.00', 9, 0],
  ['9:30', 9, 30],
  [' 13.45 ', 13, 45],
  ['0.00', 0, 0],
  ['23:59', 23, 59],
])('“%s” is a clock time', (text, hour, minute) => {
  expect(clockTime(text)).toEqual({ hour, minute })
})

test.each(['', ' ', '24', '24.00', '12.60', '9.5', '9,30', '9.300', '123', 'nio', '-1', '9.30-10', '9.30.00'])('“%s” is none', (text) => {
  expect(clockTime(text)).toBeNull()
})
