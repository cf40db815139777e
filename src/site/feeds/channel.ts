import type { Entry } from '../../domain/feeds/entry.ts'
import { type EntryText, entryText } from './entry-text.ts'
import { recalled } from './tracked-memo.ts'

/** What a feed says, in whichever form. Addresses are absolute. */
export interface Channel {
  readonly title: string
  readonly description: string
  /** The page that it follows. */
  readonly home: string
  readonly self: string
  readonly office: string
  /** The WebSub hub that hands on what is new, or null. */
  readonly hub: string | null
  /** When any of its entries last told something new; the beginning of all time when it has none. */
  readonly updatedAt: number
  readonly entries: readonly ChannelEntry[]
}

/** An entry with its words. */
export interface ChannelEntry extends EntryText {
  readonly guid: string
  readonly url: string
  readonly publishedAt: number
  readonly updatedAt: number
}

/** A feed to be made: what it is called, the address of the page that it follows, and its entries. */
export interface Followed {
  readonly title: string
  readonly description: string
  readonly home: string
  readonly entries: readonly Entry[]
}

/** What a feed says, with every address whole. */
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

// An entry stands in a dozen feeds, and most of them stay when one changes.
const entryOf = recalled(
  (entry: Entry, content, origin): ChannelEntry => ({
    guid: entry.guid,
    url: origin + entry.path,
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
    ...entryText(entry, content, origin),
  }),
)
