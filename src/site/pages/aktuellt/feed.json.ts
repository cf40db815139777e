import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { news } from '../../feeds/followed.ts'

/** The JSON Feed of all news. */
export const GET: APIRoute = ({ locals }) => answerFeed(news(locals.content), locals)
