import { generateAtomFeed } from 'feedsmith'
import { entryName } from '../../domain/feeds/entry-id.ts'
import type { Channel, ChannelEntry } from './channel.ts'
import { writable } from './markup.ts'

const entry = ({ guid, url, title, summary, html, publishedAt, updatedAt }: ChannelEntry) => ({
  id: entryName(guid),
  title: { value: writable(title) },
  links: [{ href: url }],
  published: new Date(publishedAt),
  updated: new Date(updatedAt),
  summary: { value: writable(summary) },
  content: { value: writable(html), type: 'html' },
})

/** Atom, RFC 4287, with the whole text of each entry. */
export function atom({ title, description, home, self, office, hub, updatedAt, entries }: Channel): string {
  return generateAtomFeed({
    xml: { lang: 'sv' },
    id: self,
    title: { value: writable(title) },
    subtitle: { value: writable(description) },
    updated: new Date(updatedAt),
    authors: [{ name: writable(office) }],
    links: [
      { href: home, rel: 'alternate', type: 'text/html' },
      { href: self, rel: 'self', type: 'application/atom+xml' },
      ...(hub === null ? [] : [{ href: hub, rel: 'hub' }]),
    ],
    entries: entries.map(entry),
  })
}
