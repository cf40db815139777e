import { getRssString } from '@astrojs/rss'

/** One entry of a feed. `link` is an address on the site. */
export interface FeedItem {
  readonly guid: string
  readonly title: string
  readonly link: string
  readonly description: string
  readonly publishedAt?: number
  /** The whole text as HTML with absolute addresses. */
  readonly text?: string
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text with the characters that mean something in HTML and XML written out. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/** A feed as RSS. The guid is no address, so that an entry stays read when its page moves. */
export async function feed(
  channel: { readonly title: string; readonly description: string; readonly origin: string; readonly path: string },
  items: readonly FeedItem[],
): Promise<Response> {
  const { title, description, origin, path } = channel
  const self = `<atom:link href="${escapeMarkup(origin + path)}" rel="self" type="application/rss+xml"/>`
  const xml = await getRssString({
    title,
    description,
    site: `${origin}/`,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>sv</language>${self}`,
    items: items.map((item) => ({
      title: item.title,
      link: origin + item.link,
      description: item.description,
      pubDate: item.publishedAt === undefined ? undefined : new Date(item.publishedAt),
      content: item.text,
      customData: `<guid isPermaLink="false">${escapeMarkup(item.guid)}</guid>`,
    })),
  })
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
