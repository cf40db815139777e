import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { events } from '../../feeds/followed.ts'

/** The RSS and Atom feeds of events. */
export const GET: APIRoute = ({ locals }) => answerFeed(events(locals.content), locals)
