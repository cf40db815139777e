import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { LONGEST_QUERY } from './query-bounds.ts'

/** The headers by which a POST request says that it is a GET request, with its query in the body. The admin does so for long queries. */
const OVERRIDES = ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']

const refusal = INPUT_REFUSALS.queryTooLong(LONGEST_QUERY)

/**
 * The request with its query in the address: a POST request that overrides its method becomes the GET request that it stands for. Returns a Swedish sentence
 * for a query that is too long or sent as something else than a form.
 */
export async function withQueryInUrl(request: Request): Promise<Request | string> {
  const url = new URL(request.url)
  if (url.search.length > LONGEST_QUERY) return refusal
  if (request.method !== 'POST' || !OVERRIDES.some((name) => request.headers.get(name) === 'GET')) return request
  // The server has checked that the length is told.
  const length = Number(request.headers.get('Content-Length') ?? 0)
  if (length > LONGEST_QUERY) return refusal
  if (length > 0 && !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return INPUT_REFUSALS.queryAsJson
  const body = length > 0 ? await request.text() : ''
  url.search = [url.search.slice(1), body].filter(Boolean).join('&')
  if (url.search.length > LONGEST_QUERY) return refusal
  const headers = new Headers(request.headers)
  for (const name of ['Content-Type', 'Content-Length', ...OVERRIDES]) headers.delete(name)
  return new Request(url, { headers, signal: request.signal })
}
