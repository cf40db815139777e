import { entryName } from '../../domain/entry-name.ts'
import type { Channel, ChannelEntry } from './channel.ts'

const date = (instant: number) => new Date(instant).toISOString()

const item = ({ guid, url, title, summary, html, publishedAt, updatedAt }: ChannelEntry) => ({
  id: entryName(guid),
  url,
  title,
  summary,
  content_html: html,
  date_published: date(publishedAt),
  date_modified: date(updatedAt),
})

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with whole texts. */
export function jsonFeed({ title, description, home, self, office, hub, entries }: Channel): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: 'sv',
    authors: [{ name: office }],
    ...(hub === null ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(item),
  }
  return `${JSON.stringify(feed)}\n`
}
