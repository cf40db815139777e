import type { FeedFile } from '../../domain/paths/paths.ts'
import { ATOM } from './atom.ts'
import { type Channel, channelOf, type Followed } from './channel.ts'
import { type Form, written } from './form.ts'
import { JSON_FEED } from './json-feed.ts'
import { RSS } from './rss.ts'

interface Writer {
  readonly type: string
  readonly write: (channel: Channel) => Buffer<ArrayBuffer>
}

const writer = (form: Form): Writer => ({ type: form.type, write: written(form) })

const WRITERS: Readonly<Record<FeedFile, Writer>> = { 'rss.xml': writer(RSS), 'atom.xml': writer(ATOM), 'feed.json': writer(JSON_FEED) }

/** Responds with a feed in the format that the path names, or with status 404 if there is no such feed. */
export function answerFeed(followed: Followed | null, locals: App.Locals): Response {
  const format = WRITERS[locals.path.slice(locals.path.lastIndexOf('/') + 1) as FeedFile]
  if (!followed || !format) return new Response(null, { status: 404 })
  return new Response(format.write(channelOf(followed, locals)), { headers: { 'Content-Type': format.type } })
}
