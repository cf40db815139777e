import { expect, test } from 'vitest'
import { callYear } from '../../../src/domain/questions/call-year.ts'
import { nextBoundary } from '../../../src/domain/schedule/boundaries.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { fundingCall, round, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const at = (month: number, day: number, hour = 0) => fromSwedishClock(2027, month, day, hour)
const NOW = at(3, 20, 12)
const open = (slug: string, closesAt: number) => fundingCall({ slug, rounds: [round({ slug: 'r', opensAt: at(3, 1, 8), closesAt })] })
const upcoming = (slug: string, opensAt: number) => fundingCall({ slug, rounds: [round({ slug: 'r', opensAt, closesAt: at(9, 1) })] })
const content = snapshot({
  fundingCalls: [
    upcoming('oppnar-sent', at(6, 10)),
    upcoming('oppnar-snart', at(3, 25)),
    open('stanger-snart', at(3, 29)),
    open('stanger-strax', at(3, 22)),
    open('stanger-sent', at(6, 8)),
    fundingCall({ slug: 'ersatt', replacedBy: { collection: 'funding-calls', id: 'stanger-sent' } }),
    fundingCall({
      slug: 'andras',
      rounds: [],
      funder: { name: 'Regionen', url: null, windows: [{ opens: '05-01', closes: '05-31' }] },
    }),
  ],
})
const told = (now: number) => {
  const { first, months } = callYear(viewOf(content, now))
  return { first, months: months.map(({ month, openings }) => [month, openings.map(({ path, stand }) => `${path} ${stand}`)]) }
}

test('the openings of a year stand by the month in which something happens next, the soonest first', () => {
  expect(told(NOW)).toEqual({
    first: '2027-03',
    months: [
      ['2027-03', ['/utlysningar/stanger-strax/r/ open', '/utlysningar/oppnar-snart/r/ upcoming', '/utlysningar/stanger-snart/r/ open']],
      ['2027-05', ['/utlysningar/andras/ usual']],
      ['2027-06', ['/utlysningar/stanger-sent/r/ open', '/utlysningar/oppnar-sent/r/ upcoming']],
    ],
  })
})

test('an opening has the title of its call, and its funder if that is another', () => {
  const openings = callYear(viewOf(content, NOW)).months.flatMap((month) => month.openings)
  expect(openings[0]).toEqual({
    path: '/utlysningar/stanger-strax/r/',
    title: 'Utlysningen stanger-strax',
    funder: null,
    stand: 'open',
    from: '2027-03-01',
    to: '2027-03-21',
  })
  expect(openings.find(({ stand }) => stand === 'usual')?.funder).toBe('Regionen')
})

test('a year without calls has no months', () => expect(callYear(viewOf(snapshot({}), NOW)).months).toEqual([]))

test('the year changes only at instants that the publisher wakes for', () => {
  const changes: number[] = []
  for (let now = at(3, 20); now < at(4, 2); ) {
    const next = nextBoundary(content, now)
    const [begin, end, after] = [now, next - 1, next].map((instant) => JSON.stringify(told(instant)))
    expect(end).toBe(begin)
    if (after !== begin) changes.push(next)
    now = next
  }
  expect(changes).toEqual([at(3, 22), at(3, 25), at(3, 29), at(4, 1)])
})
