import { describe, expect, test } from 'vitest'
import { completeMonth, dayFromText, fillPlaceholders, instantFromText } from '../../../src/cms/content-files/dates.ts'

const TODAY = '2026-11-22'

describe('an instant', () => {
  test.each([
    ['2025-03-14 09:00', '2025-03-14T08:00:00.000Z'],
    ['2025-07-14 09.00', '2025-07-14T07:00:00.000Z'],
    ['+21d 09:00', '2026-12-13T08:00:00.000Z'],
    ['-400d 13:30', '2025-10-18T11:30:00.000Z'],
    ['+0d 00:00', '2026-11-21T23:00:00.000Z'],
    ['+34d workday 08:30', '2026-12-28T07:30:00.000Z'],
    ['+33d  workday  2/2 08.30', '2026-12-29T07:30:00.000Z'],
    ['-1d workday 09:00', '2026-11-23T08:00:00.000Z'],
    ['2025-03-30 02:30', '2025-03-30T01:30:00.000Z'],
    ['2025-03-14T08:00:00.000Z', '2025-03-14T08:00:00.000Z'],
    ['2025-03-14T09:00:00+01:00', '2025-03-14T08:00:00.000Z'],
  ])('is read from %s as %s', (text, iso) => expect(instantFromText(text, TODAY)).toBe(iso))

  test.each([
    '20-12-01',
    '2025-02-30 09:00',
    '2025-03-14',
    '2025-03-14 25:00',
    '+21d',
    '21d 09:00',
    'i morgon',
    '',
    '2025-03-14 9',
    '2025-02-30T09:00:00Z',
    '+34d workday',
    '+34d helgdag 08:30',
    '+34d workday 3/2 08:30',
    '2026-12-26 workday 08:30',
  ])('isn’t read from %j', (text) => expect(instantFromText(text, TODAY)).toBeNull())
})

describe('a day', () => {
  test.each([
    ['2025-03-14', '2025-03-14T12:00:00.000Z'],
    ['+30d', '2026-12-22T12:00:00.000Z'],
    ['+32d workday', '2026-12-28T12:00:00.000Z'],
    ['+5d workday 1/2', '2026-11-30T12:00:00.000Z'],
  ])('is read from %s as noon in UTC', (text, iso) => expect(dayFromText(text, TODAY)).toBe(iso))

  test.each(['2025-02-30', '+30', '30d', '14 mars 2025', '+30d workdays', '+30dworkday'])('isn’t read from %j', (text) =>
    expect(dayFromText(text, TODAY)).toBeNull(),
  )
})

describe('a month', () => {
  test.each([
    ['2024-01', '2024-01'],
    ['202401', '2024-01'],
    ['-10m', '2026-01'],
    ['+14m', '2028-01'],
    ['20112-01', '20112-01'],
  ])('is read from %s as %s', (text, month) => expect(completeMonth(text, TODAY)).toBe(month))
})

describe('a placeholder', () => {
  test.each([
    ['Bokslut {{year -400d}}', 'Bokslut 2025'],
    ['{{date +21d}}', '13\u00a0december 2026'],
    ['senast {{ day +21d }}.', 'senast 13\u00a0december.'],
    ['senast {{day +32d workday}}', 'senast 28\u00a0december'],
    ['{{year +39d workday}}', '2027'],
    ['{{year}}', '2026'],
    ['{{date 2027-03-01}}', '{{date 2027-03-01}}'],
    ['https://a.example.se/{call}?{{okänt}}', 'https://a.example.se/{call}?{{okänt}}'],
  ])('%s becomes %s', (text, filled) => expect(fillPlaceholders(text, TODAY).text).toBe(filled))

  test('that can’t be filled in is reported', () => {
    expect(fillPlaceholders('{{year -3å}}', TODAY).faults).toHaveLength(1)
  })
})
