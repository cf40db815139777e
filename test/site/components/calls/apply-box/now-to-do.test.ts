import { expect, test } from 'vitest'
import type { RoundStatus } from '../../../../../src/domain/calls/funding-call.ts'
import { nowToDo } from '../../../../../src/site/components/calls/apply-box/now-to-do.ts'
import { fundingCall } from '../../../../domain/sample.ts'

const withQuestions = fundingCall({ slug: 'c', formQuestions: [{ question: 'Vad?', wordLimit: null }] })
const pathFor = (call: typeof withQuestions, status: RoundStatus, isOnCallPage: boolean) =>
  nowToDo(call, { path: '/utlysningar/c/var/', status }, isOnCallPage)?.path ?? null

test.each([
  ['open', true, null],
  ['withdrawn', true, '/utlysningar/'],
  ['planned', true, '/prenumerera/'],
  ['upcoming', true, '#fragor-i-ansokan'],
  ['upcoming', false, '/utlysningar/c/#fragor-i-ansokan'],
  ['closed', true, '/utlysningar/'],
  ['decided', true, '/utlysningar/c/var/#beslut'],
  ['decided', false, '#beslut'],
] as const)('a round that is %s (on the call’s page: %s) leads to %s', (status, isOnCallPage, path) => {
  expect(pathFor(withQuestions, status, isOnCallPage)).toBe(path)
})

test('an upcoming round of a call without questions leads to the calendar', () => {
  expect(pathFor(fundingCall({ slug: 'c' }), 'upcoming', true)).toBe('/utlysningar/kalender.ics')
})
