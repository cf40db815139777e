import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { calls } from '../../feeds/followed.ts'

/** The JSON Feed of all calls. */
export const GET: APIRoute = ({ locals }) => answerFeed(calls(locals.content), locals)
