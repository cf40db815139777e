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

/** Answers with a feed in the form that the address asks for, or with 404 where there is none. */
export function answerFeed(followed: Followed | null, locals: App.Locals): Response {
  const found = WRITERS[locals.path.slice(locals.path.lastIndexOf('/') + 1) as FeedFile]
  if (!followed || !found) return new Response(null, { status: 404 })
  return new Response(found.write(channelOf(followed, locals)), { headers: { 'Content-Type': found.type } })
}
