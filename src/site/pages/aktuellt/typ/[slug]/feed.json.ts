import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { newsOfKind } from '../../../../feeds/followed.ts'

/** The JSON Feed of one kind of news. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(newsOfKind(locals.content, params.slug), locals)
