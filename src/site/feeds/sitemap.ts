import type { SiteAddress } from '../../domain/questions/sitemaps.ts'
import { escapeMarkup } from './markup.ts'

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const xml = (root: 'urlset' | 'sitemapindex', lines: readonly string[]) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${XMLNS}">\n${lines.join('\n')}\n</${root}>\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })

/** Responds with a file of the site map, https://www.sitemaps.org/protocol.html. Pages whose last change is not known have no `lastmod`. */
export function sitemap(origin: string, addresses: readonly SiteAddress[]): Response {
  const line = ({ path, changedAt }: SiteAddress) =>
    `<url><loc>${escapeMarkup(origin + path)}</loc>${changedAt === null ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`}</url>`
  return xml('urlset', addresses.map(line))
}

/** Responds with the index of the site map's files. */
export function sitemapIndex(origin: string, paths: readonly string[]): Response {
  return xml(
    'sitemapindex',
    paths.map((path) => `<sitemap><loc>${escapeMarkup(origin + path)}</loc></sitemap>`),
  )
}
