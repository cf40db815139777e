import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { news } from '../../feeds/followed.ts'

/** The RSS and Atom feeds of all news. */
export const GET: APIRoute = ({ locals }) => answerFeed(news(locals.content), locals)
