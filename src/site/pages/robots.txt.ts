import type { APIRoute } from 'astro'

export const GET: APIRoute = ({ locals: { origin } }) =>
  new Response(`User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /sok/\n\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
