import { describe, expect, test } from 'vitest'
import { isFinalReportOverdue, monthFromText, periodFaults, projectStatus } from '../../../src/domain/projects/project.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { project } from '../sample.ts'

describe('a project is ongoing from its first month to its last, both included', () => {
  const period = { from: '2026-04', to: '2027-03' }
  const [begins, ends] = [fromSwedishClock(2026, 4, 1), fromSwedishClock(2027, 4, 1)]
  test.each([
    ['one ms before its first month', begins - 1, 'coming'],
    ['at the first instant of its first month', begins, 'ongoing'],
    ['one ms before its last month is over', ends - 1, 'ongoing'],
    ['when its last month is over', ends, 'finished'],
  ])('%s', (_, now, status) => expect(projectStatus({ period }, now)).toBe(status))

  test('a project of a single month', () => {
    expect(projectStatus({ period: { from: '2026-04', to: '2026-04' } }, begins)).toBe('ongoing')
  })
})

describe('a final report is overdue the day after it was due', () => {
  const due = { slug: 'p', finalReportDue: '2027-03-31' } as const
  const midnight = fromSwedishClock(2027, 4, 1)
  test.each([
    ['not one ms before midnight', project(due), midnight - 1, false],
    ['from midnight', project(due), midnight, true],
    ['not when it has come', project({ ...due, finalReport: 'd1' }), midnight, false],
    ['not when none is due', project({ slug: 'p' }), midnight, false],
  ])('%s', (_, of, now, isOverdue) => expect(isFinalReportOverdue(of, now)).toBe(isOverdue))
})

test.each([
  ['a period that is right has no faults', '2026-01', '2026-12', []],
  ['one month is a period', '2026-01', '2026-01', []],
  ['the first month must be a month', '2026-13', '2026-12', ['from-not-a-month']],
  ['the last month must be a month', '2026-01', '2026', ['to-not-a-month']],
  ['both are told at once', '', '20112-01', ['from-not-a-month', 'to-not-a-month']],
  ['it can not end before it starts', '2026-02', '2026-01', ['ends-before-starts']],
])('%s', (_, from, to, faults) => expect(periodFaults({ from, to })).toEqual(faults))

test.each([
  ['2024-1', '2024-01'],
  ['2024-01', '2024-01'],
  ['202401', '2024-01'],
  ['2024/12', '2024-12'],
  ['2024.6', '2024-06'],
  [' 2024 - 06 ', '2024-06'],
])('the month “%s” of old papers is made whole', (text, month) => expect(monthFromText(text)).toBe(month))

test.each(['', '2024', '2024-13', '2024-00', '01-2024', 'jan 2024', '2024-01-05', '1889-01'])('“%s” can not be told as a month', (text) => {
  expect(monthFromText(text)).toBeNull()
})
