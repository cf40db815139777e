import { expect, test } from 'vitest'
import { sessionEnd } from '../../../src/domain/login/session-end.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-11-25T07:00:00Z')

test.each<[string, number, number]>([
  ['at once for ten hours', 10, 10],
  ['after two hours for ten more', 12, 12],
  ['after four hours for ten more', 14, 14],
  ['after nine hours for ten more', 19, 14],
  ['again and again', 100, 14],
])('a session that is renewed %s ends fourteen hours after its login at the latest', (_, until, end) => {
  expect(sessionEnd(START, START + until * HOUR)).toBe(START + end * HOUR)
})
