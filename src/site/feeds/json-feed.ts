import { generateJsonFeed } from 'feedsmith'
import { entryName } from '../../domain/feeds/entry-id.ts'
import type { Channel, ChannelEntry } from './channel.ts'

const item = ({ guid, url, title, summary, html, publishedAt, updatedAt }: ChannelEntry) => ({
  id: entryName(guid),
  url,
  title,
  summary,
  content_html: html,
  date_published: new Date(publishedAt),
  date_modified: new Date(updatedAt),
})

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the whole text of each entry. */
export function jsonFeed({ title, description, home, self, office, hub, entries }: Channel): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language: 'sv',
    authors: [{ name: office }],
    ...(hub === null ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(item),
  })
  // The library leaves out an empty list, but the format asks for one.
  return JSON.stringify({ items: [], ...(feed as object) })
}
