import { expect, test } from 'vitest'
import { type BackupSchedule, isBackupDue, isBackupTooOld } from '../../../src/domain/backup/backup-schedule.ts'

const at = (text: string) => Date.parse(text)

test.each<[string, BackupSchedule, { made?: string; failed?: string }, string, boolean]>([
  ['none is due where none is to be made', 'no', {}, '2026-12-03T12:00:00Z', false],
  ['the first is due at once', 'nightly', {}, '2026-12-03T12:00:00Z', true],
  ['one of before three o’clock is due at three in winter', 'nightly', { made: '2026-12-02T02:00:05Z' }, '2026-12-03T02:00:00Z', true],
  ['and not a moment before', 'nightly', { made: '2026-12-02T02:00:05Z' }, '2026-12-03T01:59:59Z', false],
  ['three o’clock is an hour earlier in summer', 'nightly', { made: '2026-07-02T01:00:05Z' }, '2026-07-03T01:00:00Z', true],
  ['in the night of the longer day there is one', 'nightly', { made: '2026-10-25T02:00:05Z' }, '2026-10-25T03:00:00Z', false],
  ['one that was made by hand in the afternoon does not move the next', 'nightly', { made: '2026-12-02T14:00:00Z' }, '2026-12-03T02:00:00Z', true],
  ['one that was missed is due later', 'nightly', { made: '2026-11-28T02:00:05Z' }, '2026-12-03T12:00:00Z', true],
  ['hourly, the next is due at the full hour', 'hourly', { made: '2026-12-03T11:00:02Z' }, '2026-12-03T12:00:00Z', true],
  ['and not before', 'hourly', { made: '2026-12-03T11:00:02Z' }, '2026-12-03T11:59:59Z', false],
  ['after a failure an hour passes', 'nightly', { failed: '2026-12-03T02:00:00Z' }, '2026-12-03T02:59:59Z', false],
  ['and then it is due again', 'nightly', { failed: '2026-12-03T02:00:00Z' }, '2026-12-03T03:00:00Z', true],
  ['one from the future counts as none', 'nightly', { made: '2030-01-01T00:00:00Z' }, '2026-12-03T12:00:00Z', true],
  ['a failure in the future as well', 'nightly', { failed: '2030-01-01T00:00:00Z' }, '2026-12-03T12:00:00Z', true],
])('%s', (_, schedule, { made, failed }, now, isDue) => {
  const history = { madeAt: made === undefined ? null : at(made), failedAt: failed === undefined ? null : at(failed) }
  expect(isBackupDue(schedule, history, at(now))).toBe(isDue)
})

test.each([
  ['of two days', '2026-12-01T12:00:00Z', false],
  ['of more than two days', '2026-12-01T11:59:59Z', true],
])('a backup %s is too old: %s %s', (_, made, isTooOld) => expect(isBackupTooOld(at(made), at('2026-12-03T12:00:00Z'))).toBe(isTooOld))
