import type { APIRoute } from 'astro'
import type { NewsFile } from '../../../../domain/news/news-filter.ts'
import { yearAndPart } from '../../../feeds/year-and-part.ts'

/** A file of a year's news in brief, which the news filter reads. */
export const GET: APIRoute = ({ locals: { content }, params }) => {
  const { year, part } = yearAndPart(params.year)
  const news = content.newsEntries(year, part)
  if (news.length === 0) return new Response(null, { status: 404 })
  const parts: NewsFile['parts'] = part === null ? content.newsEntryParts(year) : 0
  // Each item has a line of its own, so that a comparison of two versions shows which items changed.
  return new Response(`{"parts":${parts},"news":[\n${news.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
