import { expect, test } from 'vitest'
import type { RoundStatus } from '../../../../../src/domain/calls/funding-call.ts'
import type { Round } from '../../../../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../../../../src/domain/time/swedish-time.ts'
import { timeline } from '../../../../../src/site/components/calls/timeline/timeline.ts'

const round: Round = {
  slug: 'host-2026',
  title: 'Hösten 2026',
  opensAt: fromSwedishClock(2026, 8, 15, 8),
  closesAt: fromSwedishClock(2026, 9, 18, 23, 59),
  expectedOpening: null,
  totalAmount: null,
  expectedDecision: '2026-11-20',
  earliestStart: '2027-01-01',
  informationMeeting: null,
  note: null,
  withdrawn: null,
  decision: null,
}
const decision = { decidedOn: '2026-11-18', caseNumber: null, protocol: null, applicationCount: null, note: null, grants: [] }
const planned = { ...round, opensAt: null, closesAt: null, expectedOpening: '2027-03', expectedDecision: null, earliestStart: null }

const labelsAndStates = (sample: Round, status: RoundStatus, isDecisionOverdue = false) =>
  timeline({ round: sample, status, isDecisionOverdue }).map(({ label, state }) => `${label}: ${state}`)

test.each<[string, Round, RoundStatus, string[]]>([
  ['planned', planned, 'planned', ['Beräknas öppna: next']],
  ['upcoming', round, 'upcoming', ['Öppnar: next', 'Stänger: later', 'Beslut väntas: later', 'Projekten kan tidigast starta: later']],
  ['open', round, 'open', ['Öppnade: done', 'Stänger: next', 'Beslut väntas: later', 'Projekten kan tidigast starta: later']],
  ['closed', round, 'closed', ['Öppnade: done', 'Stängde: done', 'Beslut väntas: next', 'Projekten kan tidigast starta: later']],
  ['withdrawn', round, 'withdrawn', ['Skulle ha öppnat: later', 'Skulle ha stängt: later']],
  ['withdrawn before it had dates', planned, 'withdrawn', []],
  ['decided', { ...round, decision }, 'decided', ['Öppnade: done', 'Stängde: done', 'Beslut fattades: done', 'Projekten kan tidigast starta: later']],
])('the milestones of a round that is %s follow from its status', (_, sample, status, expected) => {
  expect(labelsAndStates(sample, status)).toEqual(expected)
})

test('a late decision is called late', () => {
  expect(labelsAndStates(round, 'closed', true)).toContain('Försenat beslut, väntades: next')
})
