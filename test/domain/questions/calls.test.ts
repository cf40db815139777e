import { describe, expect, test } from 'vitest'
import { callBySlug, callOfMeeting, callTeaser, nextCalls, openCalls, selectedCalls, timeLeftToApply } from '../../../src/domain/questions/calls.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, round, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const at = (month: number, day: number, hour = 0) => fromSwedishClock(2027, month, day, hour)
const NOON = at(3, 20, 12)
const call = (slug: string, opensAt: number | null, closesAt: number | null, decidedOn?: string) =>
  fundingCall({
    slug,
    title: `Utlysningen ${slug}`,
    applicationTemplate: 'https://ansok.example.se/{call}/{round}',
    rounds: [round({ slug: 'r', opensAt, closesAt, decision: decidedOn ? decision(decidedOn) : null, informationMeeting: `mote-${slug}` })],
  })
const content = snapshot({
  fundingCalls: [
    call('stanger-sent', at(3, 1), at(5, 1)),
    call('stanger-snart', at(3, 1), at(3, 23)),
    call('oppnar-sent', at(6, 1), at(7, 1)),
    call('oppnar-snart', at(4, 1), at(7, 1)),
    call('stangd', at(1, 1), at(2, 1)),
    call('beslutad', at(1, 1), at(1, 10), '2027-02-01'),
    fundingCall({ slug: 'utan-omgang', rounds: [] }),
  ],
})
const v = (now = NOON) => viewOf(content, now)
const slugs = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path.split('/').at(-2))

test.each([
  ['open', ['stanger-snart', 'stanger-sent']],
  ['upcoming', ['oppnar-snart', 'oppnar-sent']],
  ['closed', ['stangd']],
  ['decided', ['beslutad']],
  ['planned', ['utan-omgang']],
] as const)('the calls that are %s, the most urgent first', (status, expected) => {
  expect(slugs(selectedCalls(v(), '').byStatus[status])).toEqual(expected)
})

test('the open calls are those one can apply to', () => {
  expect(slugs(openCalls(v()))).toEqual(['stanger-snart', 'stanger-sent'])
  expect(slugs(openCalls(v(at(3, 23))))).toEqual(['stanger-sent'])
})

test('the next calls are those that open first', () => {
  expect(slugs(nextCalls(v(), 9))).toEqual(['oppnar-snart', 'oppnar-sent'])
  expect(slugs(nextCalls(v(), 1))).toEqual(['oppnar-snart'])
  expect(slugs(nextCalls(v(at(4, 1)), 9))).toEqual(['oppnar-sent'])
})

describe('the time left to apply', () => {
  const closes = at(3, 23)
  test.each([
    ['is told while the round is open', at(3, 20, 12), { count: 2, unit: 'days', urgency: 'soon' }],
    ['is told until the last ms', closes - 1, { count: 0, unit: 'minutes', urgency: 'now' }],
    ['is not told when it has closed', closes, null],
    ['is not told before it opens', at(3, 1) - 1, null],
  ])('%s', (_, now, left) => expect(timeLeftToApply(v(now), '/utlysningar/stanger-snart/r/')).toEqual(left))

  test('is not told of what is not there', () => {
    expect(timeLeftToApply(v(), '/utlysningar/finns-inte/r/')).toBeNull()
    expect(timeLeftToApply(v(), '/utlysningar/stanger-snart/finns-inte/')).toBeNull()
    expect(timeLeftToApply(v(), '/utlysningar/utan-omgang/')).toBeNull()
    expect(timeLeftToApply(v(), '/stilguide/')).toBeNull()
  })
})

test('a call is found by its slug with its rounds, newest first', () => {
  const rounds = [round({ slug: 'forra', opensAt: at(1, 1), closesAt: at(2, 1) }), round({ slug: 'nu', opensAt: at(3, 1), closesAt: at(3, 23) })]
  const two = snapshot({ fundingCalls: [fundingCall({ slug: 'a', applicationTemplate: 'https://ansok.example.se/{round}', rounds })] })
  const found = callBySlug(viewOf(two, NOON), 'a')
  expect(found).toMatchObject({ path: '/utlysningar/a/', status: 'open' })
  expect(found?.rounds.map(({ path, status, link }) => [path, status, link])).toEqual([
    ['/utlysningar/a/nu/', 'open', { kind: 'open', url: 'https://ansok.example.se/nu' }],
    ['/utlysningar/a/forra/', 'closed', { kind: 'none' }],
  ])
  expect(found?.current).toEqual(found?.rounds[0])
})

test('a call without rounds is planned and leads to itself', () => {
  expect(callBySlug(v(), 'utan-omgang')).toMatchObject({ status: 'planned', current: null, rounds: [] })
  expect(callTeaser(v(), 'utan-omgang')).toMatchObject({ roundPath: '/utlysningar/utan-omgang/', status: 'planned', opensAt: null })
  expect(callBySlug(v(), 'finns-inte')).toBeNull()
  expect(callTeaser(v(), 'finns-inte')).toBeNull()
})

test('a meeting belongs to the call whose round names it', () => {
  expect(callOfMeeting(v(), 'mote-stangd')?.path).toBe('/utlysningar/stangd/')
  expect(callOfMeeting(v(), 'annat-mote')).toBeNull()
})

test('a meeting that two calls share belongs to the same one in whatever order they are read', () => {
  const shared = ['b', 'a'].map((slug) => fundingCall({ slug, rounds: [round({ informationMeeting: 'm' })] }))
  for (const fundingCalls of [shared, shared.toReversed()])
    expect(callOfMeeting(viewOf(snapshot({ fundingCalls }), NOON), 'm')?.path).toBe('/utlysningar/a/')
})
