import { expect, test } from 'vitest'
import { newsOfRound } from '../../../src/domain/questions/news.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, newsItem, project, round, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const call = fundingCall({
  slug: 'c',
  rounds: [round({ decision: decision('2027-05-20') }), round({ slug: 'planerad', opensAt: null, closesAt: null })],
})
const about = (slug: string, publishedAt: number, ...related: { collection: 'funding-calls' | 'projects'; id: string }[]) =>
  newsItem({ slug, publishedAt, related })
const ofCall = { collection: 'funding-calls', id: call.id } as const
const paid = project({ slug: 'p', call: call.id, round: 'var-2027' })

test.each([
  ['long before it opens', fromSwedishClock(2026, 12, 1), false],
  ['while it is open', fromSwedishClock(2027, 3, 10), true],
  ['when it is decided', fromSwedishClock(2027, 5, 20, 12), true],
  ['long after its decision', fromSwedishClock(2027, 9, 1), false],
])('news about the call from %s', (_, publishedAt, isThere) => {
  const v = viewOf(snapshot({ fundingCalls: [call], news: [about('n', publishedAt, ofCall)] }), fromSwedishClock(2028, 1, 1))
  expect(newsOfRound(v, call.id, 'var-2027')).toHaveLength(isThere ? 1 : 0)
  expect(newsOfRound(v, call.id, 'planerad')).toEqual([])
})

test('news about a project that the round paid for are there whenever they come, newest first and once', () => {
  const ofProject = { collection: 'projects', id: paid.id } as const
  const news = [about('gammal', fromSwedishClock(2027, 3, 10), ofCall, ofProject), about('ny', fromSwedishClock(2029, 1, 1), ofProject)]
  const v = viewOf(snapshot({ fundingCalls: [call], projects: [paid], news }), fromSwedishClock(2030, 1, 1))
  expect(newsOfRound(v, call.id, 'var-2027').map(({ slug }) => slug)).toEqual(['ny', 'gammal'])
})
