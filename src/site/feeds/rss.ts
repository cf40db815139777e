import { getRssString } from '@astrojs/rss'
import type { Channel, ChannelEntry } from './channel.ts'
import { escapeMarkup, writable } from './markup.ts'

/** A text that the library would read as a number: with leading zeros, as a decimal, with an exponent or a base. */
const NUMERIC = /^[-+]?(?:0[xob][\da-f]+|[\d.]+(?:e[-+]?\d+)?)$/i

/**
 * The text of an element for the library, which parses its custom data and takes `0012` for 12. Each character in a section of its own is a number of one
 * digit at most, so that the characters come out as they went in.
 */
const elementText = (text: string) => (NUMERIC.test(text) ? [...text].map((character) => `<![CDATA[${character}]]>`).join('') : escapeMarkup(text))

const link = (href: string, rel: string, type: string | null) =>
  `<atom:link href="${escapeMarkup(href)}" rel="${rel}"${type === null ? '' : ` type="${type}"`}/>`

const item = ({ guid, url, title, summary, html, publishedAt }: ChannelEntry) => ({
  title: writable(title),
  link: url,
  pubDate: new Date(publishedAt),
  description: writable(summary),
  content: writable(html),
  // A guid that is no URL lets an entry stay read when its page moves.
  customData: `<guid isPermaLink="false">${elementText(guid)}</guid>`,
})

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the whole text of each entry. */
export function rss({ title, description, home, self, hub, updatedAt, entries }: Channel): Promise<string> {
  return getRssString({
    title: writable(title),
    description: writable(description),
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    items: entries.map(item),
    customData: [
      '<language>sv</language>',
      entries.length > 0 ? `<lastBuildDate>${new Date(updatedAt).toUTCString()}</lastBuildDate>` : '',
      link(self, 'self', 'application/rss+xml'),
      hub === null ? '' : link(hub, 'hub', null),
    ].join(''),
  })
}
