import type { Form } from './form.ts'
import { escapeMarkup } from './markup.ts'

const NAMESPACES = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'

/** A date in the format of RFC 822. */
const date = (instant: number) => new Date(instant).toUTCString()

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the whole text of each entry. */
export const RSS: Form = {
  type: 'application/rss+xml; charset=utf-8',
  opening: ({ title, description, home, self, hub, updatedAt, entries }) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<rss version="2.0" ${NAMESPACES}><channel>`,
      `<title>${escapeMarkup(title)}</title>`,
      `<link>${escapeMarkup(home)}</link>`,
      `<description>${escapeMarkup(description)}</description>`,
      '<language>sv</language>',
      ...(entries.length > 0 ? [`<lastBuildDate>${date(updatedAt)}</lastBuildDate>`] : []),
      `<atom:link href="${escapeMarkup(self)}" rel="self" type="application/rss+xml"/>`,
      ...(hub === null ? [] : [`<atom:link href="${escapeMarkup(hub)}" rel="hub"/>`]),
      '',
    ].join('\n'),
  entry: ({ guid, url, title, summary, html, publishedAt }) =>
    [
      `<item><title>${escapeMarkup(title)}</title>`,
      `<link>${escapeMarkup(url)}</link>`,
      // A guid that is no URL lets an entry stay read when its page moves.
      `<guid isPermaLink="false">${escapeMarkup(guid)}</guid>`,
      `<pubDate>${date(publishedAt)}</pubDate>`,
      `<description>${escapeMarkup(summary)}</description>`,
      `<content:encoded>${escapeMarkup(html)}</content:encoded></item>\n`,
    ].join('\n'),
  between: '',
  closing: '</channel></rss>\n',
}
