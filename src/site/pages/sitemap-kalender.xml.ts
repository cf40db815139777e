import type { APIRoute } from 'astro'
import { sitemap } from '../feeds/sitemap.ts'

/** The events in the site map. */
export const GET: APIRoute = ({ locals: { content, origin } }) => sitemap(origin, content.eventAddresses())
