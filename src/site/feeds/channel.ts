import type { Entry } from '../../domain/feeds/entry.ts'
import { type EntryText, entryText } from './entry-text.ts'
import { trackedMemo } from './tracked-memo.ts'

/** The content of a feed in any format. URLs are absolute. */
export interface Channel {
  readonly title: string
  readonly description: string
  /** The URL of the page that the feed follows. */
  readonly home: string
  /** The URL of the feed. */
  readonly self: string
  readonly office: string
  /** The URL of the WebSub hub that distributes changes, or null. */
  readonly hub: string | null
  /** The instant of the latest change of any entry, in milliseconds since 1970 UTC; 0 without entries. */
  readonly updatedAt: number
  readonly entries: readonly ChannelEntry[]
}

/** An entry with its texts. Instants are in milliseconds since 1970 UTC. */
export interface ChannelEntry extends EntryText {
  readonly guid: string
  readonly url: string
  readonly publishedAt: number
  readonly updatedAt: number
}

/** The source of a feed: its title, the path of the page that it follows, and its entries. */
export interface Followed {
  readonly title: string
  readonly description: string
  readonly home: string
  readonly entries: readonly Entry[]
}

/** The channel of a feed, with absolute URLs. */
export function channelOf({ title, description, home, entries }: Followed, { content, origin, path }: App.Locals): Channel {
  const { name, hub } = content.settings()
  return {
    title: `${title} – ${name}`,
    description,
    home: origin + home,
    self: origin + path,
    office: name,
    hub,
    updatedAt: Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)),
    entries: entries.map((entry) => entryOf(entry, content, origin)),
  }
}

// An entry is part of a dozen feeds, and most entries stay the same when one changes.
const entryOf = trackedMemo(
  (entry: Entry, content, origin): ChannelEntry => ({
    guid: entry.guid,
    url: origin + entry.path,
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
    ...entryText(entry, content, origin),
  }),
)
