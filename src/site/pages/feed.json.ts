import type { APIRoute } from 'astro'
import { answerFeed } from '../feeds/answer-feed.ts'
import { everything } from '../feeds/followed.ts'

/** The JSON Feed of all content. */
export const GET: APIRoute = ({ locals }) => answerFeed(everything(locals.content), locals)
