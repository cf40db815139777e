import { entryName } from '../../domain/feeds/entry-id.ts'
import type { Form } from './form.ts'

const date = (instant: number) => new Date(instant).toISOString()

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the whole text of each entry. */
export const JSON_FEED: Form = {
  type: 'application/feed+json; charset=utf-8',
  opening: ({ title, description, home, self, office, hub }) => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: home,
      feed_url: self,
      language: 'sv',
      authors: [{ name: office }],
      ...(hub === null ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    }
    return `${JSON.stringify(feed).slice(0, -1)},"items":[`
  },
  entry: ({ guid, url, title, summary, html, publishedAt, updatedAt }) =>
    JSON.stringify({
      id: entryName(guid),
      url,
      title,
      summary,
      content_html: html,
      date_published: date(publishedAt),
      date_modified: date(updatedAt),
    }),
  between: ',',
  closing: ']}\n',
}
