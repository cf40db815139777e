import type { APIRoute } from 'astro'
import { sitemap } from '../feeds/sitemap.ts'

export const GET: APIRoute = ({ locals: { content, origin } }) => sitemap(origin, content.eventAddresses())
