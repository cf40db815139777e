import type { APIRoute } from 'astro'
import { sitemap } from '../feeds/sitemap.ts'

/** The lists in the site map. */
export const GET: APIRoute = ({ locals: { content, origin } }) => sitemap(origin, content.listAddresses())
