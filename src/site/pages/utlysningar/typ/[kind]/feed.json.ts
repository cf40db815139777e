import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { callsOfKind } from '../../../../feeds/followed.ts'

export const GET: APIRoute = ({ locals, params }) => answerFeed(callsOfKind(locals.content, params.kind), locals)
