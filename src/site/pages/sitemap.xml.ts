import type { APIRoute } from 'astro'
import { sitemapPath } from '../../domain/addresses.ts'
import { sitemapIndex } from '../feeds/sitemap.ts'

export const GET: APIRoute = ({ locals: { content, origin } }) => sitemapIndex(origin, [null, ...content.newsYears()].map(sitemapPath))
