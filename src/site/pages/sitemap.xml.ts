import type { APIRoute } from 'astro'
import { sitemapIndex } from '../feeds/sitemap.ts'

/** The index of the site map. */
export const GET: APIRoute = ({ locals: { content, origin } }) => sitemapIndex(origin, content.sitemapParts())
