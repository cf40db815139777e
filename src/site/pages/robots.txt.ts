import type { APIRoute } from 'astro'

/** The rules for robots, RFC 9309: they stay out of the admin, the API and searches. */
export const GET: APIRoute = ({ locals: { origin } }) =>
  new Response(`User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /sok/\n\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
