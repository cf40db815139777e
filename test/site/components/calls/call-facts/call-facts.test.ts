import { describe, expect, test } from 'vitest'
import type { RoundStatus } from '../../../../../src/domain/calls/funding-call.ts'
import type { Round } from '../../../../../src/domain/content/content.ts'
import { callFacts, roundFacts } from '../../../../../src/site/components/calls/call-facts/call-facts.ts'
import { decision, fundingCall, round } from '../../../../domain/sample.ts'

const seen = (facts: ReturnType<typeof callFacts>) =>
  facts.map(({ label, value, note }) => `${label}: ${[value, note].filter(Boolean).join(', ')}`.replaceAll('\u00a0', ' '))
const view = (status: RoundStatus, parts: Partial<Round> = {}, isDecisionOverdue = false) => ({ round: round(parts), status, isDecisionOverdue })

describe('an applicant sees the date that matters in the status of the round', () => {
  test.each([
    ['open', {}, false, ['Sista dag att söka: 31 mars 2027, onsdag kl. 24.00']],
    ['upcoming', {}, false, ['Öppnar: 1 mars 2027, måndag kl. 08.00']],
    ['planned', { expectedOpening: '2027-11' }, false, ['Beräknas öppna: november 2027']],
    ['planned', {}, false, []],
    ['closed', { expectedDecision: '2027-05-20' }, false, ['Beslut väntas: 20 maj 2027']],
    ['closed', { expectedDecision: '2027-05-20' }, true, ['Beslut väntades: 20 maj 2027']],
    ['closed', {}, false, []],
    ['decided', { decision: decision() }, false, ['Beslut: 20 maj 2027']],
    ['withdrawn', {}, false, ['Status: Inställd']],
  ] as const)('%s %j', (status, parts, isOverdue, facts) => {
    expect(seen(callFacts({ call: fundingCall({ slug: 'c' }), current: view(status, parts, isOverdue), usual: null }))).toEqual(facts)
  })
})

test('a call has four facts: the amount, the own part, who may apply and the date', () => {
  const amounts = { least: null, most: 100_000, coFinancing: 10, longestMonths: 12 }
  const call = fundingCall({ slug: 'c', amounts, applicants: ['municipality', 'association'] })
  const usual = { from: '2027-01-15', to: '2027-03-01', isNow: false }
  expect(seen(callFacts({ call, current: null, usual }))).toEqual([
    'Stöd per projekt: Högst 100 000 kr',
    'Medfinansiering: Minst 10 procent',
    'Vem kan söka: Kommuner och föreningar',
    'Brukar vara öppen: 15 januari–1 mars 2027',
  ])
})

test('a call that asks for no own part says so', () => {
  const amounts = { least: null, most: null, coFinancing: 0, longestMonths: null }
  expect(seen(callFacts({ call: fundingCall({ slug: 'c', amounts }), current: null, usual: null }))).toEqual(['Medfinansiering: Krävs inte'])
})

const AMOUNTS = { least: null, most: 100_000, coFinancing: null, longestMonths: null }
const call = fundingCall({ slug: 'c', amounts: AMOUNTS })

test.each([
  [
    'open',
    { totalAmount: 500_000 },
    ['Att fördela i omgången: 500 000 kr', 'Stöd per projekt: Högst 100 000 kr', 'Sista dag att söka: 31 mars 2027, onsdag kl. 24.00'],
  ],
  ['withdrawn', { totalAmount: 500_000 }, ['Stöd per projekt: Högst 100 000 kr', 'Status: Inställd']],
  [
    'decided',
    { totalAmount: 500_000, decision: { ...decision(), applicationCount: 14 } },
    ['Att fördela i omgången: 500 000 kr', 'Ansökningar: 14', 'Beviljade: 0', 'Beslut: 20 maj 2027'],
  ],
] as const)('a round that is %s has its money, its applications and its date', (status, parts, facts) => {
  expect(seen(roundFacts(call, view(status, parts)))).toEqual(facts)
})
