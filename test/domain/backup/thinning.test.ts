import { expect, test } from 'vitest'
import { outdatedBackups } from '../../../src/domain/backup/thinning.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (text: string) => Date.parse(text)
// A Thursday, 13.00 in Sweden.
const NOW = at('2026-12-03T12:00:00Z')

test.each<[string, readonly string[], readonly string[]]>([
  ['of no backups none is outdated', [], []],
  ['all of the last 24 hours are kept', ['2026-12-03T11:59:00Z', '2026-12-03T11:00:00Z', '2026-12-02T12:00:01Z'], []],
  [
    'before that the newest of each Swedish day is kept',
    ['2026-12-02T11:00:00Z', '2026-12-02T02:00:00Z', '2026-12-01T22:30:00Z', '2026-12-01T23:30:00Z'],
    // 23.30 UTC is the next day in Sweden, where it is not the newest.
    ['2026-12-02T02:00:00Z', '2026-12-01T23:30:00Z'],
  ],
  ['a backup of the last 24 hours does not take the place of its day', ['2026-12-02T12:30:00Z', '2026-12-02T11:30:00Z'], []],
  [
    'after 14 days the newest of each week is kept, from Monday to Sunday',
    ['2026-11-19T02:00:00Z', '2026-11-16T02:00:00Z', '2026-11-15T02:00:00Z', '2026-11-09T02:00:00Z'],
    ['2026-11-16T02:00:00Z', '2026-11-09T02:00:00Z'],
  ],
  ['none is kept for the number of days, even the only one', ['2026-10-29T12:00:00Z'], ['2026-10-29T12:00:00Z']],
  ['one that is a moment younger is kept', ['2026-10-29T12:00:01Z'], []],
  ['those from the future are kept', ['2027-01-01T00:00:00Z', '2027-01-01T01:00:00Z', '2026-12-04T02:00:00Z', '2026-12-04T03:00:00Z'], []],
])('%s', (_, made, outdated) => expect(outdatedBackups(made.map(at), 35, NOW)).toEqual(outdated.map(at)))

test('hourly backups thinned every hour for 60 days leave all of a day, each of 14 days and each of the weeks', () => {
  let kept: readonly number[] = []
  for (let now = NOW; now < NOW + 60 * DAY; now += HOUR) {
    const made = [...kept, now]
    const outdated = new Set(outdatedBackups(made, 35, now))
    kept = made.filter((instant) => !outdated.has(instant))
    expect(kept).toContain(now)
  }
  const now = NOW + 60 * DAY - HOUR
  const between = (from: number, to: number) => kept.filter((instant) => now - instant >= from * DAY && now - instant < to * DAY).length
  expect(between(0, 1)).toBe(24)
  expect(between(1, 14)).toBeGreaterThanOrEqual(13)
  expect(between(1, 14)).toBeLessThanOrEqual(14)
  expect(between(14, 35)).toBeGreaterThanOrEqual(3)
  expect(between(14, 35)).toBeLessThanOrEqual(4)
  expect(between(35, 1000)).toBe(0)
})
