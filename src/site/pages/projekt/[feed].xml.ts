import type { APIRoute } from 'astro'
import { answerFeed } from '../../feeds/answer-feed.ts'
import { projects } from '../../feeds/followed.ts'

/** The RSS and Atom feeds of projects. */
export const GET: APIRoute = ({ locals }) => answerFeed(projects(locals.content), locals)
