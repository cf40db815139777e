import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { newsOfMunicipality } from '../../../../feeds/followed.ts'

/** The RSS and Atom feeds of a municipality's news. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(newsOfMunicipality(locals.content, params.slug), locals)
