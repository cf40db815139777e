import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { ATOM } from '../../src/site/feeds/atom.ts'
import type { Channel } from '../../src/site/feeds/channel.ts'
import { type Form, written } from '../../src/site/feeds/form.ts'
import { JSON_FEED } from '../../src/site/feeds/json-feed.ts'
import { RSS } from '../../src/site/feeds/rss.ts'

const textOf = (form: Form) => (channel: Channel) => written(form)(channel).toString()
const [rss, atom, jsonFeed] = [textOf(RSS), textOf(ATOM), textOf(JSON_FEED)]

const GUID = '2f1c8d2e-0000-4000-8000-00000000000a'
const [PUBLISHED, UPDATED] = [Date.UTC(2026, 2, 2, 8), Date.UTC(2026, 2, 3, 9, 30)]
const TITLE = 'Å & <ö> "x" ]]> \u0000\u0008slut'
const HTML = '<p>Läs <a href="https://www.example.se/a/?b=1&amp;c=2">mer</a> ]]> &lt;b&gt;</p>'
const channel = (parts: Partial<Channel> = {}): Channel => ({
  title: 'Aktuellt & mer – Viskadal',
  description: 'Nyheter <här>.',
  home: 'https://www.example.se/aktuellt/',
  self: 'https://www.example.se/aktuellt/rss.xml',
  office: 'Viskadal',
  hub: 'https://hub.example.se/?a=1&b=2',
  updatedAt: UPDATED,
  entries: [
    {
      guid: GUID,
      url: 'https://www.example.se/aktuellt/a/',
      title: TITLE,
      summary: 'Kort & gott',
      html: HTML,
      publishedAt: PUBLISHED,
      updatedAt: UPDATED,
    },
  ],
  ...parts,
})
const SHOWN = 'Å & <ö> "x" ]]> slut'

test('another program reads RSS as it is meant', () => {
  const feed = parseRssFeed(rss(channel()))
  expect(feed).toMatchObject({
    title: 'Aktuellt & mer – Viskadal',
    link: 'https://www.example.se/aktuellt/',
    description: 'Nyheter <här>.',
    language: 'sv',
  })
  expect(feed.atom?.links).toEqual([
    { href: 'https://www.example.se/aktuellt/rss.xml', rel: 'self', type: 'application/rss+xml' },
    { href: 'https://hub.example.se/?a=1&b=2', rel: 'hub' },
  ])
  expect(feed.items).toMatchObject([
    {
      title: SHOWN,
      link: 'https://www.example.se/aktuellt/a/',
      guid: { value: GUID, isPermaLink: false },
      description: 'Kort & gott',
      content: { encoded: HTML },
    },
  ])
  expect(Date.parse(feed.items?.[0]?.pubDate ?? '')).toBe(PUBLISHED)
  expect(Date.parse(feed.lastBuildDate ?? '')).toBe(UPDATED)
})

test('another program reads Atom as it is meant', () => {
  const feed = parseAtomFeed(atom(channel({ self: 'https://www.example.se/aktuellt/atom.xml' })))
  expect(feed).toMatchObject({ id: 'https://www.example.se/aktuellt/atom.xml', authors: [{ name: 'Viskadal' }] })
  expect(feed.links).toMatchObject([{ rel: 'alternate' }, { rel: 'self' }, { rel: 'hub', href: 'https://hub.example.se/?a=1&b=2' }])
  const [entry] = feed.entries ?? []
  expect(entry).toMatchObject({ id: `urn:uuid:${GUID}`, links: [{ href: 'https://www.example.se/aktuellt/a/' }] })
  expect([entry?.updated, entry?.published].map((date) => Date.parse(String(date)))).toEqual([UPDATED, PUBLISHED])
  expect(JSON.stringify(entry)).toContain(JSON.stringify(SHOWN))
  expect(JSON.stringify(entry)).toContain(JSON.stringify(HTML))
})

test('another program reads JSON Feed as it is meant', () => {
  const feed = parseJsonFeed(jsonFeed(channel({ self: 'https://www.example.se/aktuellt/feed.json' })))
  expect(feed).toMatchObject({
    feed_url: 'https://www.example.se/aktuellt/feed.json',
    language: 'sv',
    hubs: [{ type: 'WebSub', url: 'https://hub.example.se/?a=1&b=2' }],
  })
  expect(feed.items).toMatchObject([{ id: `urn:uuid:${GUID}`, url: 'https://www.example.se/aktuellt/a/', content_html: HTML }])
  expect(JSON.parse(jsonFeed(channel())).version).toBe('https://jsonfeed.org/version/1.1')
})

describe.each([
  ['RSS', rss],
  ['Atom', atom],
  ['JSON Feed', jsonFeed],
])('%s', (_, write) => {
  test('names no hub if there is none', () => expect(write(channel({ hub: null }))).not.toContain('hub'))
  test('gives the same bytes each time', () => expect(write(channel())).toBe(write(channel())))
  test('keeps the order of its entries', () => {
    const entries = ['Först', 'Sedan', 'Sist'].flatMap((title) => channel().entries.map((entry) => ({ ...entry, title })))
    const text = write(channel({ entries }))
    const feed = text.startsWith('{') ? parseJsonFeed(text) : text.includes('<rss') ? parseRssFeed(text) : parseAtomFeed(text)
    const titles = ('entries' in feed ? feed.entries : 'items' in feed ? feed.items : [])?.map(({ title }) =>
      typeof title === 'object' ? title.value : title,
    )
    expect(titles).toEqual(['Först', 'Sedan', 'Sist'])
  })
  test('can be empty', () => expect(write(channel({ entries: [], updatedAt: 0 }))).not.toMatch(/NaN|undefined|Invalid/))
})
