import type { APIRoute } from 'astro'
import { answerFeed } from '../../../feeds/answer-feed.ts'
import { roundsOfCall } from '../../../feeds/followed.ts'

/** The JSON Feed of a call's rounds. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(roundsOfCall(locals.content, params.call), locals)
