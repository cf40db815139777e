import type { APIRoute } from 'astro'
import type { NewsFile } from '../../../../domain/news/news-filter.ts'
import { yearAndPage } from '../../../feeds/year-and-page.ts'

/** A file of a year's news in brief, which the news filter reads. */
export const GET: APIRoute = ({ locals: { content }, params }) => {
  const { year, page } = yearAndPage(params.year)
  const news = content.newsEntries(year, page)
  if (news.length === 0) return new Response(null, { status: 404 })
  const parts: NewsFile['parts'] = page === null ? content.newsEntryPages(year) : 0
  // Each item has a line of its own, so that a comparison of two versions shows which items changed.
  return new Response(`{"parts":${parts},"news":[\n${news.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
