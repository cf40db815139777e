import type { APIRoute } from 'astro'
import { answerFeed } from '../feeds/answer-feed.ts'
import { everything } from '../feeds/followed.ts'

export const GET: APIRoute = ({ locals }) => answerFeed(everything(locals.content), locals)
