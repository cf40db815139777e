import type { APIRoute } from 'astro'
import { sitemap } from '../feeds/sitemap.ts'
import { yearAndPage } from '../feeds/year-and-page.ts'

/** The news of a year in the site map. */
export const GET: APIRoute = ({ locals: { content, origin }, params }) => {
  const { year, page } = yearAndPage(params.year)
  const addresses = content.newsAddressesOfYear(year, page)
  return addresses.length > 0 ? sitemap(origin, addresses) : new Response(null, { status: 404 })
}
