import { describe, expect, test } from 'vitest'
import { openingsAhead } from '../../../src/domain/calls/call-year.ts'
import type { FundingCall, Round } from '../../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, round } from '../sample.ts'

const at = (year: number, month: number, day: number, hour = 0) => fromSwedishClock(year, month, day, hour)
const NOW = at(2027, 3, 20, 12)
/** What stands ahead of a call with one round. */
const ahead = (parts: Partial<Round>, call: Partial<FundingCall> = {}, now = NOW) =>
  openingsAhead(fundingCall({ slug: 'c', rounds: [round(parts)], ...call }), now).map(({ stand, from, to, month }) => [stand, from, to, month])

const UNDATED = { opensAt: null, closesAt: null }

describe('a round', () => {
  test.each<[string, Partial<Round>, readonly string[] | null]>([
    ['that is open counts in the month in which it closes', {}, ['open', '2027-03-01', '2027-03-31', '2027-03']],
    ['that is open counts however late it closes', { closesAt: at(2029, 1, 1) }, ['open', '2027-03-01', '2028-12-31', '2028-12']],
    [
      'that will open counts in the month in which it opens',
      { opensAt: at(2027, 4, 30, 8), closesAt: at(2027, 6, 1) },
      ['upcoming', '2027-04-30', '2027-05-31', '2027-04'],
    ],
    [
      'that opens in the twelfth month counts',
      { opensAt: at(2028, 2, 29, 8), closesAt: at(2028, 6, 1) },
      ['upcoming', '2028-02-29', '2028-05-31', '2028-02'],
    ],
    ['that opens in the thirteenth month does not', { opensAt: at(2028, 3, 1), closesAt: at(2028, 6, 1) }, null],
    ['that is expected fills the month', { ...UNDATED, expectedOpening: '2028-02' }, ['expected', '2028-02-01', '2028-02-29', '2028-02']],
    ['that is expected this month counts', { ...UNDATED, expectedOpening: '2027-03' }, ['expected', '2027-03-01', '2027-03-31', '2027-03']],
    ['that was expected last month does not', { ...UNDATED, expectedOpening: '2027-02' }, null],
    ['without any days does not', UNDATED, null],
    ['that has closed does not', { closesAt: NOW }, null],
    ['that is decided does not', { decision: decision() }, null],
    ['that is withdrawn does not', { withdrawn: 'Pengarna räckte inte.' }, null],
  ])('%s', (_, parts, expected) => expect(ahead(parts)).toEqual(expected === null ? [] : [expected]))

  test('that is open counts as paused while applying is', () => {
    expect(ahead({}, { applicationPaused: 'Systemet ligger nere.' })).toEqual([['paused', '2027-03-01', '2027-03-31', '2027-03']])
    const later = { opensAt: at(2027, 5, 1), closesAt: at(2027, 6, 1) }
    expect(ahead(later, { applicationPaused: 'Systemet ligger nere.' })).toEqual([['upcoming', '2027-05-01', '2027-05-31', '2027-05']])
  })

  test('counts from its opening to the last ms', () => {
    const stands = [at(2027, 3, 1, 8) - 1, at(2027, 3, 1, 8), at(2027, 4, 1) - 1, at(2027, 4, 1)].map((now) => ahead({}, {}, now)[0]?.[0])
    expect(stands).toEqual(['upcoming', 'open', 'open', undefined])
  })
})

describe('the usual window of another funder', () => {
  const funder = { name: 'Regionen', url: null, windows: [{ opens: '02-01', closes: '04-15' }] }
  test.each([
    ['is told by its end while it lasts', NOW, ['usual', '2027-02-01', '2027-04-15', '2027-04']],
    ['is told by its beginning before it', at(2027, 4, 16), ['usual', '2028-02-01', '2028-04-15', '2028-02']],
  ])('%s', (_, now, expected) => expect(ahead({}, { rounds: [], funder }, now)).toEqual([expected]))

  test('is not told when a round lies ahead', () => {
    expect(ahead({}, { funder })).toEqual([['open', '2027-03-01', '2027-03-31', '2027-03']])
    expect(ahead({ ...UNDATED, expectedOpening: '2027-09' }, { funder })).toEqual([['expected', '2027-09-01', '2027-09-30', '2027-09']])
  })
})
