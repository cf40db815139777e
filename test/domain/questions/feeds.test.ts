import { describe, expect, test } from 'vitest'
import { FEED_SIZE } from '../../../src/domain/feeds/entry.ts'
import {
  allThemes,
  calendarEvents,
  callFeed,
  callKindFeed,
  eventFeed,
  followableCalls,
  newsFeed,
  newsKindFeed,
  newsMunicipalityFeed,
  newsThemeFeed,
  projectFeed,
  roundFeed,
  themeCalendar,
  wholeFeed,
} from '../../../src/domain/questions/feeds.ts'
import {
  callAddresses,
  eventAddresses,
  listAddresses,
  newsAddressesOfYear,
  pageAddresses,
  sitemapParts,
} from '../../../src/domain/questions/sitemaps.ts'
import { startOfDay } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, decision, fundingCall, newsItem, page, project, round, snapshot, topic } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const at = (day: number) => Date.UTC(2026, 0, day)
const content = snapshot({
  news: [
    newsItem({ slug: 'a', publishedAt: at(3), themes: ['klimat'] }),
    newsItem({ slug: 'b', publishedAt: at(5), kind: 'vacancy', municipalities: ['vik'], changedAt: at(20) }),
  ],
  events: [calendarEvent({ slug: 'e', publishedAt: at(4), themes: ['klimat'] }), calendarEvent({ slug: 'f', publishedAt: at(1), plan: 'cancelled' })],
  fundingCalls: [fundingCall({ slug: 'c', publishedAt: at(2), rounds: [round({ slug: 'r', opensAt: at(6), closesAt: at(30) })] })],
  projects: [project({ slug: 'p', publishedAt: at(2) })],
  pages: [page({ slug: 's', changedAt: at(9) })],
  themes: [topic('klimat', 'Klimat'), topic('tomt', 'Arbete')],
  municipalities: [{ id: 'vik', guid: 'g', slug: 'vik', name: 'Vik', website: null, tile: null }],
})
const v = viewOf(content, at(10))
const other = fundingCall({ slug: 'o', funder: { name: 'Regionen', url: null, windows: [] } })
const others = viewOf({ ...content, fundingCalls: [...content.fundingCalls, other] }, v.now)
const paths = (entries: readonly { readonly path: string }[]) => entries.map(({ path }) => path)

describe('a feed has what was published last first', () => {
  test.each([
    ['everything', wholeFeed(v), ['/utlysningar/c/r/', '/aktuellt/b/', '/kalender/e/', '/aktuellt/a/', '/projekt/p/', '/kalender/f/']],
    ['news', newsFeed(v), ['/aktuellt/b/', '/aktuellt/a/']],
    ['a kind', newsKindFeed(v, 'vacancy'), ['/aktuellt/b/']],
    ['a kind that there is none of', newsKindFeed(v, 'obituary'), []],
    ['a theme', newsThemeFeed(v, 'klimat')?.entries ?? [], ['/aktuellt/a/']],
    ['a theme without news', newsThemeFeed(v, 'tomt')?.entries ?? [], []],
    ['a municipality', newsMunicipalityFeed(v, 'vik')?.entries ?? [], ['/aktuellt/b/']],
    ['events', eventFeed(v), ['/kalender/e/', '/kalender/f/']],
    ['calls', callFeed(v), ['/utlysningar/c/r/']],
    ['the office’s own calls', callKindFeed(v, 'own'), ['/utlysningar/c/r/']],
    ['other funders’ calls', callKindFeed(others, 'others'), ['/utlysningar/o/var-2027/']],
    ['other funders’ calls when there are none', callKindFeed(v, 'others'), []],
    ['a call', roundFeed(v, 'c')?.entries ?? [], ['/utlysningar/c/r/']],
    ['projects', projectFeed(v), ['/projekt/p/']],
  ])('%s', (_, entries, expected) => expect(paths(entries)).toEqual(expected))

  test('and no call, theme or municipality that is not there', () => {
    expect([roundFeed(v, 'x'), newsThemeFeed(v, 'x'), newsMunicipalityFeed(v, 'x'), themeCalendar(v, 'x')]).toEqual([null, null, null, null])
  })

  test('at most so many', () => {
    const news = Array.from({ length: FEED_SIZE + 9 }, (_, i) => newsItem({ slug: `n${i}`, publishedAt: at(1) + i }))
    expect(newsFeed(viewOf(snapshot({ news })))).toHaveLength(FEED_SIZE)
  })

  test('in the same order when one of them changes', () => {
    const news = content.news.map((item) => ({ ...item, changedAt: item.slug === 'a' ? at(40) : null }))
    expect(paths(newsFeed(viewOf({ ...content, news }, v.now)))).toEqual(['/aktuellt/b/', '/aktuellt/a/'])
  })
})

test('every theme can be followed, in alphabetical order', () => expect(allThemes(v).map(({ name }) => name)).toEqual(['Arbete', 'Klimat']))

test('every call can be followed, but for one that something has taken the place of', () => {
  const calls = [
    fundingCall({ slug: 'b', title: 'Ö' }),
    fundingCall({ slug: 'a', title: 'Arv', replacedBy: { collection: 'funding-calls', id: 'b' } }),
    fundingCall({ slug: 'c', title: 'Bad' }),
  ]
  expect(followableCalls(viewOf(snapshot({ fundingCalls: calls })))).toEqual([
    { name: 'Bad', slug: 'c' },
    { name: 'Ö', slug: 'b' },
  ])
})

describe('the feed of a call has its rounds and no other’s, and tells of each when something is new', () => {
  const [opensAt, closesAt] = [at(6), at(8)]
  const before = round({ slug: 'forr', opensAt: at(1), closesAt: at(2) })
  const call = (parts: Partial<ReturnType<typeof round>> = {}) =>
    fundingCall({ slug: 'c', publishedAt: at(2), rounds: [before, round({ slug: 'r', opensAt, closesAt, ...parts })] })
  const feedAt = (now: number, parts = {}) =>
    roundFeed(viewOf(snapshot({ fundingCalls: [fundingCall({ slug: 'b' }), call(parts)] }), now), 'c')?.entries.map(
      ({ guid, publishedAt, updatedAt }) => [guid, publishedAt, updatedAt],
    )
  const old = ['guid-c#forr', at(2), at(2)]
  test.each([
    ['before it opens', opensAt - 1, {}, [old, ['guid-c#r', at(2), at(2)]]],
    ['when it opens', opensAt, {}, [['guid-c#r', opensAt, opensAt], old]],
    ['one ms before it closes', closesAt - 1, {}, [['guid-c#r', opensAt, opensAt], old]],
    ['when it closes', closesAt, {}, [['guid-c#r', opensAt, closesAt], old]],
    ['when it is decided', at(12), { decision: decision('2026-01-10') }, [['guid-c#r', opensAt, startOfDay('2026-01-10')], old]],
  ])('%s', (_, now, parts, expected) => expect(feedAt(now, parts)).toEqual(expected))
})

test('calendars have cancelled events as well, and a theme its own', () => {
  expect(calendarEvents(v).map(({ slug }) => slug)).toEqual(['e', 'f'])
  expect(themeCalendar(v, 'klimat')?.events.map(({ slug }) => slug)).toEqual(['e'])
})

describe('the site map', () => {
  test.each([
    [
      'news',
      newsAddressesOfYear(v, 2026, null),
      [
        { path: '/aktuellt/b/', changedAt: at(20) },
        { path: '/aktuellt/a/', changedAt: at(3) },
      ],
    ],
    [
      'events',
      eventAddresses(v),
      [
        { path: '/kalender/e/', changedAt: at(4) },
        { path: '/kalender/f/', changedAt: at(1) },
      ],
    ],
    [
      'a round and its call, which changed when it opened',
      callAddresses(v),
      [
        { path: '/utlysningar/c/', changedAt: at(6) },
        { path: '/utlysningar/c/r/', changedAt: at(6) },
      ],
    ],
    ['pages', pageAddresses(v), [{ path: '/s/', changedAt: at(9) }]],
  ])('says when %s last told something new', (_, addresses, expected) => expect(addresses).toEqual(expected))

  test('has a part for each kind of page and each year of news', () => {
    expect(sitemapParts(v)).toEqual([
      ...['sidor', 'listor', 'kalender', 'utlysningar', 'projekt', 'aktuellt-2026'].map((part) => `/sitemap-${part}.xml`),
    ])
    expect(listAddresses(v).map(({ path }) => path)).toEqual(expect.arrayContaining(['/prenumerera/', '/oppna-data/']))
  })
})
