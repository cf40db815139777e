import { expect, test } from 'vitest'
import { fromSwedishClock } from '../../../../../src/domain/time/swedish-time.ts'
import { lastDayInWords, standInWords } from '../../../../../src/site/components/calls/call-table/call-words.ts'
import { CALL } from '../../../../../src/site/components/style-guide/samples.ts'

const at = (month: number, day: number, hour: number) => fromSwedishClock(2027, month, day, hour)
const call = { ...CALL, opensAt: at(3, 1, 8), closesAt: at(4, 1, 0), expectedOpening: null, expectedDecision: null, decidedOn: null, usual: null }
const usual = { from: '2027-02-01', to: '2027-03-15', isNow: false }

test.each([
  ['open', {}, 'Öppen'],
  ['paused', { isPaused: true }, 'Pausad'],
  ['to open', { status: 'upcoming' }, 'Öppnar 1\u00a0mars 2027'],
  ['planned for a month', { status: 'planned', expectedOpening: '2027-09' }, 'Beräknas öppna i september 2027'],
  ['planned without dates', { status: 'planned' }, 'Datum är inte bestämt'],
  ['usually open later', { status: 'planned', usual }, 'Brukar vara öppen 1\u00a0februari–15\u00a0mars 2027'],
  ['usually open now', { status: 'planned', usual: { ...usual, isNow: true } }, 'Brukar vara öppen nu, 1\u00a0februari–15\u00a0mars 2027'],
  ['closed', { status: 'closed' }, 'Stängd'],
  ['to be decided', { status: 'closed', expectedDecision: '2027-05-20' }, 'Beslut väntas 20\u00a0maj 2027'],
  ['late', { status: 'closed', expectedDecision: '2027-05-20', isDecisionOverdue: true }, 'Beslutet väntades 20\u00a0maj 2027 men är försenat'],
  ['decided', { status: 'decided', decidedOn: '2027-05-18' }, 'Beslutad 18\u00a0maj 2027'],
  ['withdrawn', { status: 'withdrawn' }, 'Inställd'],
] as const)('a call that is %s says so in its cell', (_, parts, words) => expect(standInWords({ ...call, ...parts })).toBe(words))

test.each([
  ['a minute before midnight', at(4, 1, 0) - 60_000, '31\u00a0mars 2027'],
  ['at midnight, which belongs to the day that ends', at(4, 1, 0), '31\u00a0mars 2027'],
  ['at noon', at(4, 1, 12), '1\u00a0april 2027'],
  ['without a closing instant', null, null],
])('the last day of a round that closes %s', (_, closesAt, words) => expect(lastDayInWords({ closesAt })).toBe(words))
