import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { callsOfKind } from '../../../../feeds/followed.ts'

/** The RSS and Atom feeds of one kind of calls. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(callsOfKind(locals.content, params.kind), locals)
