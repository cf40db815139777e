import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atom } from '../../src/site/feeds/atom.ts'
import type { Channel, ChannelEntry } from '../../src/site/feeds/channel.ts'
import { jsonFeed } from '../../src/site/feeds/json-feed.ts'
import { rss } from '../../src/site/feeds/rss.ts'
import { readAtom, readJsonFeed, readRss, xmlRoot } from './read-feed.ts'

const GUID = '2f1c8d2e-0000-4000-8000-00000000000a'
const [PUBLISHED, UPDATED] = [Date.UTC(2026, 2, 2, 8), Date.UTC(2026, 2, 3, 9, 30)]
const HTML = '<p>Läs <a href="https://www.example.se/a/?b=1&amp;c=2">mer</a> ]]> &lt;b&gt;</p>'
const ENTRY: ChannelEntry = {
  guid: GUID,
  url: 'https://www.example.se/aktuellt/a/',
  title: 'Å & <ö> "x" ]]> \u0000\u0008slut',
  summary: 'Kort & gott',
  html: HTML,
  publishedAt: PUBLISHED,
  updatedAt: UPDATED,
}
const channel = (parts: Partial<Channel> = {}): Channel => ({
  title: 'Aktuellt & mer – Viskadal',
  description: 'Nyheter <här>.',
  home: 'https://www.example.se/aktuellt/',
  self: 'https://www.example.se/aktuellt/rss.xml',
  office: 'Viskadal',
  hub: 'https://hub.example.se/?a=1&b=2',
  updatedAt: UPDATED,
  entries: [ENTRY],
  ...parts,
})
const READ_CHANNEL = { title: 'Aktuellt & mer – Viskadal', description: 'Nyheter <här>.', language: 'sv' }
const READ_ENTRY = {
  url: 'https://www.example.se/aktuellt/a/',
  title: 'Å & <ö> "x" ]]> slut',
  summary: 'Kort & gott',
  html: HTML,
  publishedAt: PUBLISHED,
}

test('another program reads RSS as it is meant', async () => {
  const feed = readRss(await rss(channel()))
  expect(feed).toMatchObject({ ...READ_CHANNEL, updatedAt: UPDATED })
  expect(feed.links).toEqual([
    { href: 'https://www.example.se/aktuellt/' },
    { href: 'https://www.example.se/aktuellt/rss.xml', rel: 'self', type: 'application/rss+xml' },
    { href: 'https://hub.example.se/?a=1&b=2', rel: 'hub' },
  ])
  expect(feed.entries).toMatchObject([{ id: GUID, ...READ_ENTRY }])
})

test('another program reads Atom as it is meant', () => {
  const text = atom(channel({ self: 'https://www.example.se/aktuellt/atom.xml' }))
  const feed = readAtom(text)
  expect(feed).toMatchObject({ ...READ_CHANNEL, updatedAt: UPDATED })
  expect(feed.links).toEqual([
    { href: 'https://www.example.se/aktuellt/', rel: 'alternate', type: 'text/html' },
    { href: 'https://www.example.se/aktuellt/atom.xml', rel: 'self', type: 'application/atom+xml' },
    { href: 'https://hub.example.se/?a=1&b=2', rel: 'hub' },
  ])
  expect(feed.entries).toMatchObject([{ id: `urn:uuid:${GUID}`, ...READ_ENTRY, updatedAt: UPDATED }])
  const root = xmlRoot(text)
  expect(root.getElementsByTagName('id')[0]?.textContent).toBe('https://www.example.se/aktuellt/atom.xml')
  expect(root.getElementsByTagName('author')[0]?.textContent?.trim()).toBe('Viskadal')
  expect(root.getElementsByTagName('content')[0]?.getAttribute('type')).toBe('html')
})

test('another program reads JSON Feed as it is meant', () => {
  const text = jsonFeed(channel({ self: 'https://www.example.se/aktuellt/feed.json' }))
  const feed = readJsonFeed(text)
  expect(feed).toMatchObject(READ_CHANNEL)
  expect(feed.links).toEqual([
    { href: 'https://www.example.se/aktuellt/' },
    { href: 'https://www.example.se/aktuellt/feed.json', rel: 'self' },
    { href: 'https://hub.example.se/?a=1&b=2', rel: 'hub' },
  ])
  expect(feed.entries).toMatchObject([{ id: `urn:uuid:${GUID}`, ...READ_ENTRY, title: ENTRY.title, updatedAt: UPDATED }])
  expect(JSON.parse(text)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', authors: [{ name: 'Viskadal' }] })
})

test.each(['0012', '12', '-7', '1.0', '.5', '1e3', '0x1F', '0b11', '007#2026', 'omgang-1', 'true', 'Infinity', '&amp;', '<b>'])(
  'the guid %s stays as it is in RSS, and is no link',
  async (guid) => {
    const text = await rss(channel({ entries: [{ ...ENTRY, guid }] }))
    expect(readRss(text).entries[0]?.id).toBe(guid)
    expect(xmlRoot(text).getElementsByTagName('guid')[0]?.getAttribute('isPermaLink')).toBe('false')
  },
)

test('a guid that looks like any number stays as it is in RSS', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[-+]?(0[xXoObB])?[\da-fA-F.eE+-]{1,9}$/), async (guid) => {
      expect(readRss(await rss(channel({ entries: [{ ...ENTRY, guid }] }))).entries[0]?.id).toBe(guid)
    }),
    { numRuns: 1_000 },
  )
})

/** Text as people paste it: markup, characters that XML forbids, halves of emoji, figures. Spaces at the ends mean nothing. */
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('<', '>', '&', ']]>', '"', '\u0000', '\u001b', '\ud800', '&amp;', '0', '1', ' '), fc.string()),
})
const allowed = (text: string) =>
  [...text.toWellFormed()]
    .filter((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
    .join('')
    .trim()
// A parser of XML makes one line break of each kind: https://www.w3.org/TR/xml/#sec-line-ends.
const asRead = (text: string) => allowed(text).replace(/\r\n?/g, '\n').trim()

test('any text reaches the readers of RSS and Atom, but for what XML forbids', async () => {
  const isText = fc.tuple(anyText, anyText, anyText).filter((texts) => texts.every((text) => allowed(text) !== ''))
  await fc.assert(
    fc.asyncProperty(isText, async ([title, summary, html]) => {
      const one = channel({ entries: [{ ...ENTRY, title, summary, html }] })
      for (const feed of [readRss(await rss(one)), readAtom(atom(one))])
        expect(feed.entries[0]).toMatchObject({ title: asRead(title), summary: asRead(summary), html: asRead(html) })
    }),
  )
})

describe.each([
  ['RSS', rss, readRss],
  ['Atom', atom, readAtom],
  ['JSON Feed', jsonFeed, readJsonFeed],
] as const)('%s', (_, write, read) => {
  test('names no hub if there is none', async () => expect(await write(channel({ hub: null }))).not.toContain('hub'))
  test('gives the same bytes each time', async () => expect(await write(channel())).toBe(await write(channel())))
  test('keeps the order of its entries', async () => {
    const entries = ['Först', 'Sedan', 'Sist'].map((title) => ({ ...ENTRY, title }))
    expect(read(await write(channel({ entries }))).entries.map(({ title }) => title)).toEqual(['Först', 'Sedan', 'Sist'])
  })
  test('can be empty', async () => {
    const text = await write(channel({ entries: [], updatedAt: 0 }))
    expect(text).not.toMatch(/NaN|undefined|Invalid/)
    expect(read(text)).toMatchObject({ ...READ_CHANNEL, entries: [] })
  })
})
