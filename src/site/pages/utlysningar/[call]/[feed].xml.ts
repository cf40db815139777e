import type { APIRoute } from 'astro'
import { answerFeed } from '../../../feeds/answer-feed.ts'
import { roundsOfCall } from '../../../feeds/followed.ts'

export const GET: APIRoute = ({ locals, params }) => answerFeed(roundsOfCall(locals.content, params.call), locals)
