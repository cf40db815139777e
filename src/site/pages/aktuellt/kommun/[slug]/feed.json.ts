import type { APIRoute } from 'astro'
import { answerFeed } from '../../../../feeds/answer-feed.ts'
import { newsOfMunicipality } from '../../../../feeds/followed.ts'

/** The JSON Feed of a municipality's news. */
export const GET: APIRoute = ({ locals, params }) => answerFeed(newsOfMunicipality(locals.content, params.slug), locals)
