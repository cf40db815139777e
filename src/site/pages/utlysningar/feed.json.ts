import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { calls } from '../../feeds/followed.ts'

export const GET: APIRoute = ({ locals }) => answerFeed(calls(locals.content), locals)
