import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { newsOfTheme } from '../../../../feeds/followed.ts'

/** The JSON Feed of a theme's news. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(newsOfTheme(locals.content, params.slug), locals)
