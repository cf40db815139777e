import { expect, test } from 'vitest'
import type { RoundStatus } from '../../../../../src/domain/calls/funding-call.ts'
import { splitRounds } from '../../../../../src/site/components/calls/round-table/earlier-rounds.ts'

test.each([
  [[], [], []],
  [['planned', 'open', 'decided', 'decided'], [0, 1, 2, 3], []],
  [
    ['open', 'decided', 'decided', 'decided'],
    [0, 1],
    [2, 3],
  ],
  [['closed', 'decided', 'decided'], [0], [1, 2]],
  [
    ['withdrawn', 'open', 'decided', 'decided'],
    [0, 1],
    [2, 3],
  ],
] satisfies [RoundStatus[], number[], number[]][])(
  'of the rounds %j those at %j are in view and those at %j are folded',
  (statuses, inView, earlier) => {
    const rounds = statuses.map((status) => ({ status }))
    const at = (places: readonly number[]) => places.map((place) => rounds[place])
    expect(splitRounds(rounds)).toEqual({ inView: at(inView), earlier: at(earlier) })
  },
)
