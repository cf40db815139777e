import { expect, test } from 'vitest'
import { type CallFilter, callState, isCallChosen } from '../../../src/domain/calls/call-filter.ts'
import type { FundingCall } from '../../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, round } from '../sample.ts'

const ALL: CallFilter = { state: null, applicant: null, theme: null, municipality: null, amount: null, closesWithin: null }
/** Open from 1 March 2027, 08.00, to 31 March 2027, 24.00. */
const call = (parts: Partial<FundingCall> = {}) => fundingCall({ slug: 'c', ...parts })
const at = (month: number, day: number, hour = 12, minute = 0) => fromSwedishClock(2027, month, day, hour, minute)

test.each([
  ['upcoming until it opens', 'upcoming', at(3, 1, 7, 59), true],
  ['open from when it opens', 'open', at(3, 1, 8), true],
  ['open in its last minute', 'open', at(3, 31, 23, 59), true],
  ['closed at midnight', 'closed', at(4, 1, 0), true],
  ['not open at midnight', 'open', at(4, 1, 0), false],
  ['closing soon seven days before its last day', 'closing-soon', at(3, 24, 0), true],
  ['not closing soon before that', 'closing-soon', at(3, 23, 23, 59), false],
  ['open while it closes soon', 'open', at(3, 30), true],
] as const)('a call is %s', (_, state, now, expected) => {
  expect(isCallChosen(call(), { ...ALL, state }, now)).toBe(expected)
})

test.each([
  ['open', at(3, 30), 'paused'],
  ['not open yet', at(2, 28), 'upcoming'],
  ['closed', at(4, 1, 0), 'closed'],
] as const)('a call that is paused while it is %s', (_, now, state) => {
  const paused = call({ applicationPaused: 'Systemet är stängt.' })
  expect(callState(paused, now)).toBe(state)
  for (const other of ['open', 'closing-soon', 'paused', 'upcoming', 'closed'] as const)
    expect(isCallChosen(paused, { ...ALL, state: other }, now), other).toBe(other === state)
})

test.each([
  ['without rounds is planned', [], 'planned'],
  ['with a decision is decided', [round({ decision: decision() })], 'decided'],
] as const)('a call %s', (_, rounds, state) => {
  expect(isCallChosen(call({ rounds: [...rounds] }), { ...ALL, state }, at(3, 10))).toBe(true)
})

test.each([
  ['within 0 days, on its last day', 0, at(3, 31), true],
  ['within 0 days, the day before', 0, at(3, 30, 23, 59), false],
  ['within 7 days', 7, at(3, 24, 0), true],
  ['within 7 days, a minute too early', 7, at(3, 23, 23, 59), false],
  ['within 7 days over the night that the clocks change', 7, at(3, 28, 2), true],
  ['within 30 days, before it opens', 30, at(2, 28), false],
  ['within 90 days, when it has closed', 90, at(4, 1, 0), false],
])('a call closes %s: %s', (_, closesWithin, now, expected) => {
  expect(isCallChosen(call(), { ...ALL, closesWithin }, now)).toBe(expected)
})

test.each([
  ['a named applicant', { applicants: ['association'] }, { applicant: 'association' }, true],
  ['another applicant', { applicants: ['association'] }, { applicant: 'company' }, false],
  ['any applicant, when it names none', {}, { applicant: 'company' }, true],
  ['its theme', { themes: ['kultur'] }, { theme: 'kultur' }, true],
  ['another theme', { themes: ['kultur'] }, { theme: 'energi' }, false],
  ['no theme of its own', {}, { theme: 'energi' }, false],
  ['its municipality', { municipalities: ['a'] }, { municipality: 'a' }, true],
  ['another municipality', { municipalities: ['a'] }, { municipality: 'b' }, false],
  ['any municipality, when it is for all', {}, { municipality: 'b' }, true],
  ['a sum between its least and most', { amounts: { least: 50_000, most: 250_000 } }, { amount: 100_000 }, true],
  ['its least sum', { amounts: { least: 50_000, most: 250_000 } }, { amount: 50_000 }, true],
  ['its most sum', { amounts: { least: 50_000, most: 250_000 } }, { amount: 250_000 }, true],
  ['too small a sum', { amounts: { least: 50_000, most: 250_000 } }, { amount: 25_000 }, false],
  ['too large a sum', { amounts: { least: 50_000, most: 250_000 } }, { amount: 500_000 }, false],
  ['any sum, without limits', {}, { amount: 3_000_000 }, true],
  ['all of what was chosen', { themes: ['kultur'], applicants: ['company'] }, { theme: 'kultur', applicant: 'association' }, false],
] as const)('a call is found by %s', (_, parts, filter, expected) => {
  const amounts = { least: null, most: null, coFinancing: null, longestMonths: null, ...('amounts' in parts ? parts.amounts : {}) }
  expect(isCallChosen(call({ ...(parts as Partial<FundingCall>), amounts }), { ...ALL, ...filter }, at(3, 10))).toBe(expected)
})
