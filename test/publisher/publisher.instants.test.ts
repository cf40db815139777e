import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant, Snapshot } from '../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import type { Render } from '../../src/publisher/rendering/renderer.ts'
import { alert, calendarEvent, fundingCall, newsItem, round, snapshot } from '../domain/sample.ts'
import { compiledPlace, compiledRender, FreshSite } from './compiled-site.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { contentsOf, differences } from './site-folder.ts'
import { wholeOf } from './whole-of.ts'

let render: Render
let fresh: FreshSite
beforeAll(async () => {
  render = await compiledRender()
  fresh = new FreshSite()
})
afterAll(() => fresh.close())

const news = [newsItem({ slug: 'n' })]
const open = (opensAt: Instant, closesAt: Instant) =>
  snapshot({ news, fundingCalls: [fundingCall({ slug: 'c', rounds: [round({ slug: 'var', opensAt, closesAt })] })] })
const signup = (opensAt: Instant | null, closesAt: Instant | null) => ({
  opensAt,
  closesAt,
  seats: 20,
  taken: 0,
  hasWaitingList: false,
  waitingListClosesAt: null,
  waiting: 0,
  by: null,
})
const event = (startsAt: Instant, endsAt: Instant, parts: Partial<Parameters<typeof calendarEvent>[0]> = {}) =>
  snapshot({ news, events: [calendarEvent({ slug: 'e', occasions: [{ startsAt, endsAt, note: null }], ...parts })] })

const CALL = ['/utlysningar/c/var/', '/utlysningar/c/']
const CARDS = [...CALL, '/utlysningar/', '/']
const CALLS = [...CARDS, '/utlysningar/c/rss.xml', '/utlysningar/rss.xml', '/utlysningar/typ/vara/rss.xml', '/rss.xml']
const SIGNUP = ['/kalender/e/', '/kalender/']
const EVENT = [...SIGNUP, '/']
const day = (month: number, date: number, hour = 0, minute = 0, year = 2027) => fromSwedishClock(year, month, date, hour, minute)

test.each<[string, Snapshot, Instant, readonly string[]]>([
  ['a round opens', open(day(3, 1, 8), day(4, 1)), day(3, 1, 8), CALLS],
  ['a round closes', open(day(3, 1, 8), day(3, 31, 23, 59)), day(3, 31, 23, 59), CALLS],
  ['a round closes at midnight', open(day(3, 1, 8), day(4, 1)), day(4, 1), CALLS],
  ['a round has seven days left', open(day(3, 1, 8), day(4, 1)), day(3, 24), CARDS],
  ['a day begins after the night that lacks an hour', open(day(3, 1, 8), day(4, 20)), day(3, 28), CARDS],
  ['a day begins after a day that lacks an hour', open(day(3, 1, 8), day(4, 20)), day(3, 29), CARDS],
  ['a round opens in the hour that is skipped', open(day(3, 28, 2, 30), day(6, 1)), day(3, 28, 3, 30), CALLS],
  ['a round closes in the hour that comes twice', open(day(10, 1, 8, 0, 2026), day(10, 25, 2, 30, 2026)), Date.UTC(2026, 9, 25, 0, 30), CALLS],
  ['a day begins after a day with an hour twice', open(day(10, 1, 8, 0, 2026), day(11, 20, 0, 0, 2026)), day(10, 26, 0, 0, 2026), CARDS],
  ['a round has less than five hours left', open(day(3, 1, 8), day(3, 31, 23, 59)), day(3, 31, 18, 59), CARDS],
  ['a round has less than 40 minutes left', open(day(3, 1, 8), day(3, 31, 23, 59)), day(3, 31, 23, 19), CARDS],
  ['a sign-up has 24 hours left', event(day(5, 4, 9), day(5, 4, 16), { signup: signup(null, day(5, 2, 12)) }), day(5, 1, 12), ['/kalender/e/']],
  ['an event begins', event(day(5, 4, 9), day(5, 4, 16)), day(5, 4, 9), EVENT],
  ['an event ends', event(day(5, 4, 9), day(5, 4, 16)), day(5, 4, 16), [...EVENT, '/kalender/2027/']],
  ['sign-up opens', event(day(5, 4, 9), day(5, 4, 16), { signup: signup(day(4, 1, 9), null) }), day(4, 1, 9), SIGNUP],
  ['sign-up closes', event(day(5, 4, 9), day(5, 4, 16), { signup: signup(null, day(5, 2, 12)) }), day(5, 2, 12), SIGNUP],
  ['an alert begins', snapshot({ news, alerts: [alert({ from: day(3, 5, 7), paths: ['/kalender/'] })] }), day(3, 5, 7), ['/kalender/']],
  ['an alert ends', snapshot({ news, alerts: [alert({ until: day(3, 5, 7), paths: ['/aktuellt/n/'] })] }), day(3, 5, 7), ['/aktuellt/n/']],
])('%s at its instant, on every page that shows it and no other', async (_, content, at, pages) => {
  const place = await compiledPlace()
  const publisher = new Publisher(place, render)
  const { nextBoundary } = await publisher.publish(wholeOf(content), at - 1)
  expect(nextBoundary).toBe(at)
  expect(differences(await contentsOf(place.siteDir), await fresh.contents(wholeOf(content), at - 1))).toEqual([])
  const { writtenPaths } = await publisher.publish(NOTHING, at)
  expect(writtenPaths.filter((path) => path.endsWith('/') || path.endsWith('rss.xml')).sort()).toEqual([...pages].sort())
  expect(differences(await contentsOf(place.siteDir), await fresh.contents(wholeOf(content), at))).toEqual([])
})
