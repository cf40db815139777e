import { remembered } from '../../domain/content/memo.ts'
import type { Channel, ChannelEntry } from './channel.ts'

/** How a feed is written: what comes before its entries, each of them, what stands between two, and what comes after. */
export interface Form {
  readonly type: string
  readonly opening: (channel: Channel) => string
  readonly entry: (entry: ChannelEntry) => string
  readonly between: string
  readonly closing: string
}

/** Writes feeds in a form, as bytes. Those of an entry are remembered: put together as text, whole feeds would be copied letter by letter each time. */
export function written({ opening, entry, between, closing }: Omit<Form, 'type'>): (channel: Channel) => Buffer<ArrayBuffer> {
  const bytesOf = remembered((one: ChannelEntry) => Buffer.from(entry(one)))
  const [separator, end] = [Buffer.from(between), Buffer.from(closing)]
  return (channel) => {
    const entries = channel.entries.flatMap((one, i) => (i === 0 ? [bytesOf(one)] : [separator, bytesOf(one)]))
    return Buffer.concat([Buffer.from(opening(channel)), ...entries, end])
  }
}
