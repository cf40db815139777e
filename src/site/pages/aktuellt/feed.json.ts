import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { news } from '../../feeds/followed.ts'

export const GET: APIRoute = ({ locals }) => answerFeed(news(locals.content), locals)
