import type { APIRoute } from 'astro'
import { sitemapIndex } from '../feeds/sitemap.ts'

export const GET: APIRoute = ({ locals: { content, origin } }) => sitemapIndex(origin, content.sitemapParts())
