import { memoize } from '../../domain/content/memo.ts'
import type { Channel, ChannelEntry } from './channel.ts'

/** A format of feeds: the text before the entries, each entry, the text between two entries, and the text after the last. */
export interface Form {
  /** The media type. */
  readonly type: string
  readonly opening: (channel: Channel) => string
  readonly entry: (entry: ChannelEntry) => string
  readonly between: string
  readonly closing: string
}

/** A function that writes feeds in a format, as bytes. The bytes of each entry are memoized, as joining texts would copy whole feeds each time. */
export function written({ opening, entry, between, closing }: Omit<Form, 'type'>): (channel: Channel) => Buffer<ArrayBuffer> {
  const bytesOf = memoize((channelEntry: ChannelEntry) => Buffer.from(entry(channelEntry)))
  const [separator, end] = [Buffer.from(between), Buffer.from(closing)]
  return (channel) => {
    const entries = channel.entries.flatMap((channelEntry, i) => (i === 0 ? [bytesOf(channelEntry)] : [separator, bytesOf(channelEntry)]))
    return Buffer.concat([Buffer.from(opening(channel)), ...entries, end])
  }
}
