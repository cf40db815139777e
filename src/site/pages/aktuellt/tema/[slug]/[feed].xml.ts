import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { newsOfTheme } from '../../../../feeds/followed.ts'

/** The RSS and Atom feeds of a theme's news. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(newsOfTheme(locals.content, params.slug), locals)
