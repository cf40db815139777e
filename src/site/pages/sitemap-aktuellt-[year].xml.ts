import type { APIRoute } from 'astro'
import { sitemap } from '../feeds/sitemap.ts'

export const GET: APIRoute = ({ locals: { content, origin }, params }) => {
  const addresses = content.newsAddressesOfYear(Number(params.year))
  return addresses.length > 0 ? sitemap(origin, addresses) : new Response(null, { status: 404 })
}
