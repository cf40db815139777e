import type { APIRoute } from 'astro'
import { sitemap } from '../feeds/sitemap.ts'
import { yearAndPart } from '../feeds/year-and-part.ts'

/** The news of a year in the site map. */
export const GET: APIRoute = ({ locals: { content, origin }, params }) => {
  const { year, part } = yearAndPart(params.year)
  const addresses = content.newsAddressesOfYear(year, part)
  return addresses.length > 0 ? sitemap(origin, addresses) : new Response(null, { status: 404 })
}
