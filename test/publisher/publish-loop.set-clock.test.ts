import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { alert, calendarEvent, fundingCall, round, snapshot } from '../domain/sample.ts'
import { compiledPlace, compiledRender, ENTRY, FreshSite } from './compiled-site.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { loopOver } from './running-loop.ts'
import { contentsOf, differences } from './site-folder.ts'

/** How soon after an instant pages are right, in milliseconds. */
const SOON = 2_000
const CLOSES = fromSwedishClock(2027, 3, 10, 12)
const HOUR = 3_600_000

let fresh: FreshSite
beforeAll(async () => {
  await compiledRender()
  fresh = new FreshSite({ hasPictures: true })
})
afterAll(() => fresh.close())

const { settings, navigation } = snapshot()
const everything: Delta = {
  ...NOTHING,
  isWhole: true,
  settings,
  navigation,
  alerts: [alert({ from: CLOSES + 2 * HOUR })],
  present: {
    fundingCalls: [fundingCall({ slug: 'c', rounds: [round({ opensAt: CLOSES - HOUR, closesAt: CLOSES })] })],
    events: [calendarEvent({ slug: 'e', occasions: [{ startsAt: CLOSES + HOUR, endsAt: CLOSES + 3 * HOUR, note: null }] })],
  },
}

test.each<[string, Instant, Instant]>([
  ['an hour is slept through, with one change in it', CLOSES - 1, CLOSES + HOUR / 2],
  ['half a day is slept through, with many', CLOSES - 2 * HOUR, CLOSES + 10 * HOUR],
  ['a year is slept through', CLOSES, CLOSES + 365 * 24 * HOUR],
  ['the clock is set back a little, over a change', CLOSES + 1_000, CLOSES - 4_000],
  ['the clock is set back a day', CLOSES + 2 * HOUR, CLOSES - 22 * HOUR],
])('when %s, all is right soon after', async (_, before, after) => {
  let now = before
  const source = { readWhole: async () => structuredClone(everything), readSome: async () => NOTHING }
  const { loop, place, reports, until } = loopOver(source, () => now, { entry: ENTRY, place: await compiledPlace() })
  await loop.start()
  const first = await fresh.contents(everything, before)
  // Pictures to share are drawn when all pages are out.
  await expect.poll(async () => differences(await contentsOf(place.siteDir), first), { timeout: 10_000 }).toEqual([])
  // The loop's timers run on as ever, as those of a machine that has slept do.
  const set = performance.now()
  now = after
  await until(() => reports.length > 1)
  expect(performance.now() - set).toBeLessThan(SOON)
  const then = await fresh.contents(everything, after)
  await expect.poll(async () => differences(await contentsOf(place.siteDir), then), { timeout: 10_000 }).toEqual([])
})
