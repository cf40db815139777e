import { expect, test } from 'vitest'
import type { RoundStatus } from '../../../../../src/domain/calls/funding-call.ts'
import { nowToDo } from '../../../../../src/site/components/calls/apply-box/now-to-do.ts'
import { fundingCall } from '../../../../domain/sample.ts'

const asked = fundingCall({ slug: 'c', formQuestions: [{ question: 'Vad?', wordLimit: null }] })
const at = (call: typeof asked, status: RoundStatus, isOnCallPage: boolean) =>
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
  expect(at(asked, status, isOnCallPage)).toBe(path)
})

test('one that opens later, and whose questions are not told, is for the calendar', () => {
  expect(at(fundingCall({ slug: 'c' }), 'upcoming', true)).toBe('/utlysningar/kalender.ics')
})
