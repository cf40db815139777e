import { describe, expect, test } from 'vitest'
import { type CountedSignup, figuresOf, isBackupOverdue, lastDayKept, MOST_BACKUP_DAYS, purgeDue } from '../../../src/domain/signup/purge.ts'
import { calendarEvent } from '../sample.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['a day old', 1, false],
  ['of the last moment', MOST_BACKUP_DAYS - 1 / 86_400_000, false],
  ['35 days old', 35, true],
  ['a year old', 365, true],
])('a backup %s is overdue: %d days, %s', (_, days, isOverdue) => {
  const now = at('2026-11-12T12:00+01:00')
  expect(isBackupOverdue(now - days * 86_400_000, MOST_BACKUP_DAYS, now)).toBe(isOverdue)
})

describe('sensitive answers go the midnight after the end', () => {
  test.each([
    ['in winter', '2026-11-12T12:00+01:00', '2026-11-13T00:00:00+01:00'],
    ['late in the evening', '2026-11-12T23:59+01:00', '2026-11-13T00:00:00+01:00'],
    ['at midnight: the night has come', '2026-11-13T00:00+01:00', '2026-11-13T00:00:00+01:00'],
    ['after midnight', '2026-11-13T01:30+01:00', '2026-11-14T00:00:00+01:00'],
    ['in summer', '2026-06-12T12:00+02:00', '2026-06-13T00:00:00+02:00'],
    ['the day before the clocks go forward', '2026-03-28T18:00+01:00', '2026-03-29T00:00:00+01:00'],
    ['the day that they go forward: it has 23 hours', '2026-03-29T01:00+01:00', '2026-03-30T00:00:00+02:00'],
    ['the day before they go back', '2026-10-24T18:00+02:00', '2026-10-25T00:00:00+02:00'],
    ['the day that they go back: it has 25 hours', '2026-10-25T01:00+02:00', '2026-10-26T00:00:00+01:00'],
    ['on the last day of the year', '2026-12-31T15:00+01:00', '2027-01-01T00:00:00+01:00'],
  ])('an event that ends %s', (_, endsAt, goes) => {
    const due = (now: number) => purgeDue({ endsAt: at(endsAt), lastDay: '2027-12-31' }, now)
    expect([due(at(goes) - 1), due(at(goes))]).toEqual([null, 'sensitive'])
  })
})

describe('everything goes the midnight after the last day', () => {
  const lastDay = (endsAt: string, keepDays: number | null) =>
    lastDayKept(
      calendarEvent({
        slug: 'e',
        occasions: [
          { startsAt: at(endsAt) - 7_200_000, endsAt: at(endsAt) - 3_600_000, note: null },
          { startsAt: at(endsAt) - 1_800_000, endsAt: at(endsAt), note: null },
        ],
        signup:
          keepDays === null
            ? null
            : {
                opensAt: null,
                closesAt: null,
                seats: null,
                taken: 0,
                hasWaitingList: false,
                waitingListClosesAt: null,
                waiting: 0,
                by: { kind: 'form', questions: [], largestParty: 1, keepDays, offerHours: 24, confirmsAddress: false },
              },
      }),
    )
  test.each([
    ['2026-11-12T12:00+01:00', 1, '2026-11-13', '2026-11-14T00:00:00+01:00'],
    ['2026-11-12T12:00+01:00', 90, '2027-02-10', '2027-02-11T00:00:00+01:00'],
    ['2026-11-12T12:00+01:00', null, '2027-02-10', '2027-02-11T00:00:00+01:00'],
    ['2026-03-28T12:00+01:00', 1, '2026-03-29', '2026-03-30T00:00:00+02:00'],
    ['2026-10-24T12:00+02:00', 1, '2026-10-25', '2026-10-26T00:00:00+01:00'],
  ])('an event that ends %s and is kept %s days', (endsAt, keepDays, day, goes) => {
    expect(lastDay(endsAt, keepDays)).toBe(day)
    const due = (now: number) => purgeDue({ endsAt: at(endsAt), lastDay: day }, now)
    expect([due(at(goes) - 1), due(at(goes))]).toEqual(['sensitive', 'all'])
  })
})

test.each([
  ['2026-11-12T11:00+01:00', null],
  ['2026-11-12T23:59:59.999+01:00', null],
  ['2026-11-13T00:00+01:00', 'sensitive'],
  ['2026-11-23T00:00+01:00', 'sensitive'],
  ['2026-11-22T23:59:59.999+01:00', 'sensitive'],
  ['2026-11-24T00:00+01:00', 'all'],
  ['2036-01-01T00:00+01:00', 'all'],
])('at %s what is to be gone is: %s', (now, due) => {
  expect(purgeDue({ endsAt: at('2026-11-12T12:00+01:00'), lastDay: '2026-11-23' }, at(now))).toBe(due)
})

test('figures count people by where they stood, and those with seats by the kind of their organisation', () => {
  const one = (state: CountedSignup['state'], size: number, organisationKind: string | null = null): CountedSignup => ({
    state,
    size,
    organisationKind,
  })
  const counted = [
    one('seated', 3, 'municipality'),
    one('seated', 1, 'municipality'),
    one('seated', 1),
    one('waiting', 2, 'company'),
    one('offered', 1),
    one('cancelled', 1, 'company'),
    one('lapsed', 4),
  ]
  expect(figuresOf(counted, 2)).toEqual({
    signups: 7,
    signedUp: 5,
    came: 2,
    waiting: 3,
    cancelled: 5,
    organisations: { municipality: 4, unknown: 1 },
  })
  expect(figuresOf([], 0)).toEqual({ signups: 0, signedUp: 0, came: 0, waiting: 0, cancelled: 0, organisations: {} })
})
