// Reads feeds with programs that know nothing of the libraries that write them.
import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom'

/** An entry as a feed reader has it. A text is null when the feed leaves it out. */
export interface ReadFeedEntry {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly html: string | null
  /** Milliseconds since 1970 UTC; NaN when there is no such date. */
  readonly publishedAt: number
  readonly updatedAt: number
}

/** A feed as a feed reader has it. */
export interface ReadFeed {
  readonly title: string | null
  readonly description: string | null
  readonly language: string | null
  readonly updatedAt: number
  /** The attributes of each link element, or of each hub of a JSON Feed. */
  readonly links: readonly Readonly<Record<string, string>>[]
  readonly entries: readonly ReadFeedEntry[]
}

const childrenOf = (parent: Element, name: string) =>
  [...parent.childNodes].filter((node: Node): node is Element => node.nodeType === node.ELEMENT_NODE && node.nodeName === name)

const textOf = (parent: Element, name: string): string | null => childrenOf(parent, name)[0]?.textContent?.trim() ?? null
const dateOf = (parent: Element, name: string) => Date.parse(textOf(parent, name) ?? '')
const attributesOf = (element: Element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))

/** The root element of a document. Throws when the document is not well-formed. */
export function xmlRoot(xml: string): Element {
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement
  if (!root) throw new Error('There is no root element')
  return root
}

/** Reads RSS 2.0. Throws when it is not well-formed. */
export function readRss(xml: string): ReadFeed {
  const [channel] = childrenOf(xmlRoot(xml), 'channel')
  if (!channel) throw new Error('There is no channel')
  return {
    title: textOf(channel, 'title'),
    description: textOf(channel, 'description'),
    language: textOf(channel, 'language'),
    updatedAt: dateOf(channel, 'lastBuildDate'),
    links: [{ href: textOf(channel, 'link') ?? '' }, ...childrenOf(channel, 'atom:link').map(attributesOf)],
    entries: childrenOf(channel, 'item').map((item) => ({
      id: textOf(item, 'guid'),
      url: textOf(item, 'link'),
      title: textOf(item, 'title'),
      summary: textOf(item, 'description'),
      html: textOf(item, 'content:encoded'),
      publishedAt: dateOf(item, 'pubDate'),
      updatedAt: Number.NaN,
    })),
  }
}

/** Reads Atom, RFC 4287. Throws when it is not well-formed. */
export function readAtom(xml: string): ReadFeed {
  const feed = xmlRoot(xml)
  return {
    title: textOf(feed, 'title'),
    description: textOf(feed, 'subtitle'),
    language: feed.getAttribute('xml:lang'),
    updatedAt: dateOf(feed, 'updated'),
    links: childrenOf(feed, 'link').map(attributesOf),
    entries: childrenOf(feed, 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      url: childrenOf(entry, 'link')[0]?.getAttribute('href') ?? null,
      title: textOf(entry, 'title'),
      summary: textOf(entry, 'summary'),
      html: textOf(entry, 'content'),
      publishedAt: dateOf(entry, 'published'),
      updatedAt: dateOf(entry, 'updated'),
    })),
  }
}

/** Reads JSON Feed 1.1. */
export function readJsonFeed(text: string): ReadFeed {
  const { title, description, language, items, hubs = [], home_page_url, feed_url } = JSON.parse(text)
  return {
    title,
    description,
    language,
    updatedAt: Number.NaN,
    links: [{ href: home_page_url }, { href: feed_url, rel: 'self' }, ...hubs.map(({ url }: { url: string }) => ({ href: url, rel: 'hub' }))],
    entries: (items as readonly Record<string, string>[]).map((item) => ({
      id: item.id ?? null,
      url: item.url ?? null,
      title: item.title ?? null,
      summary: item.summary ?? null,
      html: item.content_html ?? null,
      publishedAt: Date.parse(item.date_published ?? ''),
      updatedAt: Date.parse(item.date_modified ?? ''),
    })),
  }
}
