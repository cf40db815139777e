import type { FeedFile } from '../../domain/addresses.ts'
import { atom } from './atom.ts'
import { type Channel, channelOf, type Followed } from './channel.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

const FORMS: Readonly<Record<FeedFile, readonly [type: string, write: (channel: Channel) => string]>> = {
  'rss.xml': ['application/rss+xml; charset=utf-8', rss],
  'atom.xml': ['application/atom+xml; charset=utf-8', atom],
  'feed.json': ['application/feed+json; charset=utf-8', jsonFeed],
}

/** Answers with a feed in the form that the address asks for, or with 404 where there is none. */
export function answerFeed(followed: Followed | null, locals: App.Locals): Response {
  const form = FORMS[locals.path.slice(locals.path.lastIndexOf('/') + 1) as FeedFile]
  if (!followed || !form) return new Response(null, { status: 404 })
  const [type, write] = form
  // As bytes: a text would be checked letter by letter once more.
  return new Response(Buffer.from(write(channelOf(followed, locals))), { headers: { 'Content-Type': type } })
}
