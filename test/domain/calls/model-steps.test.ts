import { expect, test } from 'vitest'
import { callStatus, type RoundStatus } from '../../../src/domain/calls/funding-call.ts'
import { callModelStep, MODEL_STEPS } from '../../../src/domain/calls/model-steps.ts'
import { modelSteps } from '../../../src/domain/questions/model.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, page, round, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const NOW = fromSwedishClock(2027, 3, 10)

test.each<[RoundStatus, string | null, Parameters<typeof round>[0]]>([
  ['withdrawn', null, { withdrawn: 'Pengarna räckte inte.' }],
  ['planned', 'goals', { opensAt: null, closesAt: null }],
  ['upcoming', 'commission', { opensAt: NOW + 1 }],
  ['open', 'commission', {}],
  ['closed', 'allocation', { closesAt: NOW }],
  ['decided', 'evaluation', { decision: decision() }],
])('a round that is %s stands at %s', (status, step, parts) => {
  const call = fundingCall({ slug: 'c', rounds: [round(parts)] })
  expect(callStatus(call, NOW)).toBe(status)
  expect(callModelStep(call, NOW)).toBe(step)
})

test.each([
  ['before it opens', fromSwedishClock(2027, 2, 28), 'commission'],
  ['while it is open', fromSwedishClock(2027, 3, 31, 23, 59), 'commission'],
  ['from the instant it closes', fromSwedishClock(2027, 4, 1), 'allocation'],
])('a call stands where its current round does, %s', (_, now, step) => expect(callModelStep(fundingCall({ slug: 'c' }), now)).toBe(step))

test('a call without rounds waits for the decision on goals, and one that is decided is followed up', () => {
  expect(callModelStep(fundingCall({ slug: 'c', rounds: [] }), 0)).toBe('goals')
  expect(callModelStep(fundingCall({ slug: 'c', rounds: [round({ decision: decision() })] }), 0)).toBe('evaluation')
})

test('another body’s call follows no model of ours', () => {
  const call = fundingCall({ slug: 'c', funder: { name: 'Regionen', url: null, windows: [] } })
  expect(callModelStep(call, 0)).toBeNull()
  expect(modelSteps(viewOf(snapshot({ fundingCalls: [call] })), 'c')).toEqual([])
})

test('the steps are told in order with their pages, those that are published, and one is where the call stands', () => {
  const content = snapshot({ pages: [page({ slug: 'behovsdialog' })], fundingCalls: [fundingCall({ slug: 'c' })] })
  const modelPages = { ...content.settings.modelPages, needs: 'behovsdialog', goals: 'borta' }
  const v = viewOf({ ...content, settings: { ...content.settings, modelPages } }, NOW)
  expect(modelSteps(v, 'c').map(({ step, path, isCurrent }) => [step, path, isCurrent])).toEqual([
    ['needs', '/behovsdialog/', false],
    ['goals', null, false],
    ['commission', null, true],
    ['allocation', null, false],
    ['evaluation', null, false],
  ])
  expect(modelSteps(v, null).map(({ step }) => step)).toEqual(MODEL_STEPS)
  expect(modelSteps(v, null).some(({ isCurrent }) => isCurrent)).toBe(false)
})
