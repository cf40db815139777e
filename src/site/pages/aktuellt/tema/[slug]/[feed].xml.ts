import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { newsOfTheme } from '../../../../feeds/followed.ts'

export const GET: APIRoute = ({ locals, params }) => answerFeed(newsOfTheme(locals.content, params.slug), locals)
