import type { FeedFile } from '../../domain/paths/paths.ts'
import { atom } from './atom.ts'
import { type Channel, channelOf, type Followed } from './channel.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

/** A format of feeds: its media type, and the function that writes a channel in it. */
interface Format {
  readonly type: string
  readonly write: (channel: Channel) => string | Promise<string>
}

const FORMATS: Readonly<Record<FeedFile, Format>> = {
  'rss.xml': { type: 'application/rss+xml; charset=utf-8', write: rss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', write: atom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
}

/** Responds with a feed in the format that the path names, or with status 404 if there is no such feed. */
export async function answerFeed(followed: Followed | null, locals: App.Locals): Promise<Response> {
  const format = FORMATS[locals.path.slice(locals.path.lastIndexOf('/') + 1) as FeedFile]
  if (!followed || !format) return new Response(null, { status: 404 })
  return new Response(await format.write(channelOf(followed, locals)), { headers: { 'Content-Type': format.type } })
}
