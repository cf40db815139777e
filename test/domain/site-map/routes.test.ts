import { describe, expect, test } from 'vitest'
import type { NewsItem, Snapshot } from '../../../src/domain/content/content.ts'
import { NO_STATEMENT } from '../../../src/domain/office/accessibility.ts'
import { palettePath } from '../../../src/domain/office/palette.ts'
import { FEED_FILES } from '../../../src/domain/paths/paths.ts'
import { formerAddresses } from '../../../src/domain/paths/redirects.ts'
import { type Route, routeFile } from '../../../src/domain/site-map/route.ts'
import { NO_SITE_MAP, nextSiteMap, type SiteMap } from '../../../src/domain/site-map/routes.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { routesOf } from '../routes-of.ts'
import { calendarEvent, decision, fundingCall, newsItem, page, project, round, snapshot, topic } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const COLOURS = palettePath(snapshot().settings.colours)
const now = fromSwedishClock(2026, 12, 1)
const municipality = (slug: string) => ({ id: slug, guid: `guid-${slug}`, slug, name: slug, website: null, tile: null })
const SITEMAPS = ['sidor', 'listor', 'kalender', 'utlysningar', 'projekt'].map((part) => `/sitemap-${part}.xml`)
const LISTS = [
  '/aktuellt/',
  '/kalender/',
  '/utlysningar/',
  '/projekt/',
  '/',
  '/tillganglighet/',
  '/prenumerera/',
  ...FEED_FILES.flatMap((file) =>
    [
      ...['/', '/aktuellt/', '/kalender/', '/utlysningar/', '/projekt/'],
      ...['nyheter', 'pressmeddelanden', 'lediga-tjanster', 'minnesord', 'meddelanden'].map((kind) => `/aktuellt/typ/${kind}/`),
      '/utlysningar/typ/vara/',
      '/utlysningar/typ/andras/',
    ].map((list) => list + file),
  ),
  '/kalender/kalender.ics',
  '/utlysningar/kalender.ics',
  '/oppna-data/',
  ...['projekt', 'utlysningar', 'beslut'].flatMap((set) => [`/oppna-data/${set}.json`, `/oppna-data/${set}.csv`]),
  '/oppna-data/katalog.rdf',
  '/stilguide/',
  '/stilguide/listor/',
  '/sok/',
  '/utlysningar/urval/',
  '/projekt/urval/',
  '/robots.txt',
  '/404.html',
  '/410.html',
]

test('an empty site has its lists, feeds and files', () => {
  expect(routesOf(viewOf(snapshot(), now)).map(({ path }) => path)).toEqual([COLOURS, ...LISTS, ...SITEMAPS, '/sitemap.xml'])
})

test('every document has its own address and owner, before the lists that lead there', () => {
  const content = snapshot({
    news: [newsItem({ slug: 'n', themes: ['klimat'], municipalities: ['fyrbo'] })],
    events: [calendarEvent({ slug: 'e' })],
    fundingCalls: [fundingCall({ slug: 'c', rounds: [round({ slug: 'var' }), round({ slug: 'host' })] })],
    projects: [project({ slug: 'p' })],
    pages: [page({ slug: 'over' }), page({ slug: 'under', parent: 'over' })],
    themes: [topic('klimat', 'Klimat'), topic('tomt', 'Utan nyheter')],
    municipalities: [municipality('fyrbo'), municipality('tomt')],
  })
  const table = routesOf(viewOf(content, now))
  expect(table.filter(({ kind }) => kind === 'document').map(({ path, owner }) => [path, owner])).toEqual([
    [COLOURS, null],
    ['/aktuellt/n/', 'guid-n'],
    ['/kalender/e/', 'guid-e'],
    ['/kalender/e/kalender.ics', 'guid-e#kalender'],
    ['/utlysningar/c/var/', 'guid-c#var'],
    ['/utlysningar/c/host/', 'guid-c#host'],
    ['/utlysningar/c/', 'guid-c'],
    ['/projekt/p/', 'guid-p'],
    ['/over/', 'guid-over'],
    ['/over/under/', 'guid-under'],
  ])
  expect(table.filter(({ kind }) => kind === 'list').map(({ path }) => path)).toEqual([
    ...LISTS,
    ...FEED_FILES.map((file) => `/utlysningar/c/${file}`),
    ...FEED_FILES.map((file) => `/aktuellt/tema/klimat/${file}`),
    '/kalender/tema/klimat/kalender.ics',
    ...FEED_FILES.map((file) => `/aktuellt/tema/tomt/${file}`),
    '/kalender/tema/tomt/kalender.ics',
    ...['fyrbo', 'tomt'].flatMap((slug) => FEED_FILES.map((file) => `/aktuellt/kommun/${slug}/${file}`)),
    '/aktuellt/2026/',
    '/aktuellt/typ/nyheter/',
    '/aktuellt/tema/klimat/',
    '/aktuellt/kommun/fyrbo/',
    '/aktuellt/urval/2026.json',
    '/kalender/2026/',
    ...SITEMAPS,
    '/sitemap-aktuellt-2026.xml',
    '/sitemap.xml',
  ])
  const kinds = table.map(({ kind }) => kind)
  expect(kinds.lastIndexOf('document')).toBeLessThan(kinds.indexOf('list'))
})

test('what may move or end has an owner: a call, a theme or a municipality its own, with what lies below, and a year or a kind itself', () => {
  const many = Array.from({ length: 151 }, (_, i) =>
    newsItem({ slug: `n${i}`, publishedAt: fromSwedishClock(2026, 1, 1) + i * 3_600_000, themes: ['t'], municipalities: ['fyrbo'] }),
  )
  const content = snapshot({
    news: many,
    events: [calendarEvent({ slug: 'e' })],
    fundingCalls: [fundingCall({ slug: 'c', rounds: [] })],
    themes: [{ ...topic('t', 'Tema'), guid: 'tema-1' }],
    municipalities: [municipality('fyrbo')],
  })
  const owners = routesOf(viewOf(content, now)).flatMap(({ kind, path, owner }) => (kind === 'list' && owner !== null ? [[path, owner]] : []))
  expect(owners).toEqual([
    ['/utlysningar/', '/utlysningar/'],
    ['/tillganglighet/', '/tillganglighet/'],
    ...FEED_FILES.map((file) => [`/utlysningar/c/${file}`, `guid-c#${file}`]),
    ...FEED_FILES.map((file) => [`/aktuellt/tema/t/${file}`, `tema-1#${file}`]),
    ['/kalender/tema/t/kalender.ics', 'tema-1#kalender.ics'],
    ...FEED_FILES.map((file) => [`/aktuellt/kommun/fyrbo/${file}`, `guid-fyrbo#${file}`]),
    ['/aktuellt/2026/del-2/', '/aktuellt/2026/del-2/'],
    ['/aktuellt/2026/del-1/', '/aktuellt/2026/del-1/'],
    ['/aktuellt/2026/', '/aktuellt/2026/'],
    ['/aktuellt/typ/nyheter/del-2/', '/aktuellt/typ/nyheter/del-2/'],
    ['/aktuellt/typ/nyheter/del-1/', '/aktuellt/typ/nyheter/del-1/'],
    ['/aktuellt/typ/nyheter/', '/aktuellt/typ/nyheter/'],
    ['/aktuellt/tema/t/del-2/', 'tema-1#del-2/'],
    ['/aktuellt/tema/t/del-1/', 'tema-1#del-1/'],
    ['/aktuellt/tema/t/', 'tema-1'],
    ['/aktuellt/kommun/fyrbo/del-2/', 'guid-fyrbo#del-2/'],
    ['/aktuellt/kommun/fyrbo/del-1/', 'guid-fyrbo#del-1/'],
    ['/aktuellt/kommun/fyrbo/', 'guid-fyrbo'],
    ['/kalender/2026/', '/kalender/2026/'],
  ])
})

test('the feeds of a call that is renamed lead to where they are, and end with the call', () => {
  const owners = (parts: Partial<Snapshot>) =>
    routesOf(viewOf(snapshot(parts), now)).flatMap(({ path, owner }) => (owner === null ? [] : [[path, owner] as const]))
  const call = fundingCall({ slug: 'c' })
  const before = owners({ fundingCalls: [call] })
  const renamed = formerAddresses(before, owners({ fundingCalls: [{ ...call, slug: 'd' }] }))
  const ended = formerAddresses(before, owners({}))
  for (const file of FEED_FILES) {
    expect(renamed.get(`/utlysningar/c/${file}`)).toEqual({ kind: 'moved', to: `/utlysningar/d/${file}` })
    expect(ended.get(`/utlysningar/c/${file}`)).toEqual({ kind: 'gone' })
  }
})

describe('a year of the calendar has an address once an event of that year is over', () => {
  const event = calendarEvent({ slug: 'e' })
  const [{ endsAt } = { endsAt: 0 }] = event.occasions
  const has = (at: number) => routesOf(viewOf(snapshot({ events: [event] }), at)).some(({ path }) => path === '/kalender/2026/')
  test('not one ms before', () => expect(has(endsAt - 1)).toBe(false))
  test('from the instant it ends', () => expect(has(endsAt)).toBe(true))
})

test('the year of a news item is that of Swedish clocks', () => {
  const content = snapshot({ news: [newsItem({ slug: 'n', publishedAt: Date.UTC(2026, 11, 31, 23) })] })
  expect(routesOf(viewOf(content, now)).map(({ path }) => path)).toContain('/aktuellt/2027/')
})

test('the page that stands below the list of calls has that address, and its own redirects there', () => {
  const guide = page({ slug: 'annat-namn', guid: 'guid-guide' })
  const owners = (pages: Snapshot['pages']) =>
    routesOf(viewOf(snapshot({ pages }), now)).flatMap(({ path, owner }) => (owner === null ? [] : [[path, owner] as const]))
  const before = owners([guide])
  const after = owners([{ ...guide, slug: 'sok-medel' }])
  expect(after.filter(([, owner]) => owner === 'guid-guide')).toEqual([['/utlysningar/', 'guid-guide']])
  expect(formerAddresses(before, after).get('/annat-namn/')).toEqual({ kind: 'moved', to: '/utlysningar/' })
  expect(formerAddresses([...before, ...after], owners([])).get('/utlysningar/')).toBeUndefined()
})

test('two pages at one address give one route', () => {
  const content = snapshot({ pages: [page({ slug: 'a', id: '1' }), page({ slug: 'a', id: '2' })] })
  expect(routesOf(viewOf(content, now)).filter(({ path }) => path === '/a/')).toHaveLength(1)
})

test.each([
  ['/', 'index.html'],
  ['/aktuellt/en-nyhet/', 'aktuellt/en-nyhet/index.html'],
  ['/aktuellt/rss.xml', 'aktuellt/rss.xml'],
  ['/404.html', '404.html'],
])('%s lies in %s', (path, file) => expect(routeFile(path)).toBe(file))

describe('the site map that is made from the one before', () => {
  const [a, b] = [newsItem({ slug: 'a' }), newsItem({ slug: 'b' })]
  const viewsOf = (...states: readonly (readonly NewsItem[])[]) => states.map((news) => viewOf(snapshot({ news }), now))
  /** The tables of several states of the news, each made from the one before. */
  const tablesOf = (...states: readonly (readonly NewsItem[])[]) => {
    const siteMaps: SiteMap[] = []
    for (const view of viewsOf(...states)) siteMaps.push(nextSiteMap(siteMaps.at(-1) ?? NO_SITE_MAP, view))
    return siteMaps.map(({ table }) => table)
  }
  const routeAt = (table: readonly Route[] | undefined, path: string) => table?.find((route) => route.path === path)

  test('has the same table while no address comes or goes', () => {
    const [before, after] = tablesOf([a, b], [a, { ...b, title: 'Annan rubrik' }])
    expect(after).toBe(before)
  })

  test('keeps the routes that stay when another comes', () => {
    const [before = [], after = []] = tablesOf([a], [a, b])
    expect(after).not.toBe(before)
    expect(after.filter((route) => before.includes(route))).toEqual(before)
  })

  test('has another route for an address that has become another document’s', () => {
    const [before, after] = tablesOf([a], [{ ...a, guid: 'another' }])
    expect([before, after].map((table) => routeAt(table, '/aktuellt/a/')?.owner)).toEqual(['guid-a', 'another'])
  })

  test('is the one made from nothing, also where two documents have one address', () => {
    const states = [[a, b], [b], [b, { ...a, slug: 'b' }], [{ ...a, slug: 'b' }], [], [a, b]]
    expect(tablesOf(...states)).toEqual(viewsOf(...states).map(routesOf))
  })

  test('leaves the one before as it was', () => {
    const before = nextSiteMap(NO_SITE_MAP, viewOf(snapshot({ news: [a] }), now))
    const was = structuredClone(before.table)
    nextSiteMap(before, viewOf(snapshot({ news: [b] }), now))
    expect(before.table).toEqual(was)
  })
})

test('a long archive has an address for each of its sealed pages, written before its current one', () => {
  const news = Array.from({ length: 151 }, (_, i) =>
    newsItem({ slug: `n${i}`, publishedAt: fromSwedishClock(2026, 1, 1) + i * 3_600_000, themes: ['t'] }),
  )
  const paths = routesOf(viewOf(snapshot({ news, themes: [topic('t', 'Tema')] }), now)).map(({ path }) => path)
  expect(paths.filter((path) => /2026|\/tema\/.*\/$/.test(path))).toEqual([
    '/aktuellt/2026/del-2/',
    '/aktuellt/2026/del-1/',
    '/aktuellt/2026/',
    '/aktuellt/tema/t/del-2/',
    '/aktuellt/tema/t/del-1/',
    '/aktuellt/tema/t/',
    '/aktuellt/urval/2026.json',
    '/sitemap-aktuellt-2026.xml',
  ])
})

test('the page that was the accessibility statement leads to the statement once it is taken down', () => {
  const former = page({ slug: 'redogorelse' })
  const statement = (parts: Partial<Snapshot>) =>
    routesOf(viewOf(snapshot({ accessibility: { ...NO_STATEMENT, formerPage: former.guid }, ...parts }), now)).filter(
      ({ path, owner }) => path === '/tillganglighet/' || owner === former.guid,
    )
  expect(statement({ pages: [former] }).map(({ path, owner }) => [path, owner])).toEqual([
    ['/redogorelse/', former.guid],
    ['/tillganglighet/', '/tillganglighet/'],
  ])
  expect(statement({}).map(({ path, owner }) => [path, owner])).toEqual([['/tillganglighet/', former.guid]])
  expect(statement({ accessibility: NO_STATEMENT }).map(({ path, owner }) => [path, owner])).toEqual([['/tillganglighet/', '/tillganglighet/']])
})

test('the file of grants is there while the office itself has granted something', () => {
  const decided = round({ decision: { ...decision(), grants: [{ handle: 't', title: 'T', applicant: 'A', amount: 1, project: null }] } })
  const has = (parts: Parameters<typeof fundingCall>[0]) =>
    routesOf(viewOf(snapshot({ fundingCalls: [fundingCall(parts)] }), now)).some(({ path }) => path === '/oppna-data/360giving.json')
  expect(has({ slug: 'c', rounds: [decided] })).toBe(true)
  expect(has({ slug: 'c', rounds: [round({ decision: decision() })] })).toBe(false)
  expect(has({ slug: 'c', rounds: [decided], funder: { name: 'Länet', url: null, windows: [] } })).toBe(false)
})
