import type { APIRoute } from 'astro'
import type { NewsFile } from '../../../../domain/news/news-filter.ts'
import { yearAndPart } from '../../../feeds/year-and-part.ts'

export const GET: APIRoute = ({ locals: { content }, params }) => {
  const { year, part } = yearAndPart(params.year)
  const news = content.newsEntries(year, part)
  if (news.length === 0) return new Response(null, { status: 404 })
  const parts: NewsFile['parts'] = part === null ? content.newsEntryParts(year) : 0
  // A line an item, so that one can see what changed.
  return new Response(`{"parts":${parts},"news":[\n${news.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
