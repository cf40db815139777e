import type { IncomingMessage, ServerResponse } from 'node:http'
import { faultInBrief } from '../domain/logs/loggable-error.ts'
import { searchOf } from '../domain/search/address.ts'
import type { Search, Suggestion } from '../domain/search/answer.ts'
import { HIT_KIND } from '../words/search/search.ts'
import { clientNetwork } from './limits/rate-limit.ts'
import type { RenderingQueue } from './limits/rendering-queue.ts'
import { sendCompressedPage } from './response/compressed-page.ts'
import { type Headers, retryAfter, sendJson } from './response/http-answer.ts'
import { type PageRefusal, sendRefusal } from './response/refusal-page.ts'
import { type RouteRefusal, refuseReading } from './response/route-refusals.ts'
import { SITE_REFUSED } from './response/server-refusals.ts'

/** Renders search pages and finds suggestions; null while it is not ready. */
export interface Searcher {
  readonly search: (search: Search) => Promise<Uint8Array | null>
  readonly suggest: (typed: string) => Promise<readonly Suggestion[] | null>
}

/** What searches are answered with: the thread that renders now, and the queue for it. */
export interface SearchServices {
  readonly renderer: () => Searcher
  readonly queue: RenderingQueue
}

const RETRY_SECONDS = 3

const searchIn = (request: IncomingMessage): Search => searchOf(new URLSearchParams((request.url ?? '').split('?')[1] ?? ''))

/** Waits for the render thread. Queries are never logged: they may be about anybody. */
async function rendered<Result>(
  { queue }: SearchServices,
  request: IncomingMessage,
  work: () => Promise<Result | null>,
): Promise<Result | PageRefusal> {
  try {
    const result = await queue.run(clientNetwork(request), work)
    return result === 'busy' ? SITE_REFUSED.searchBusy : (result ?? SITE_REFUSED.search)
  } catch (error) {
    // The render thread ended; another one is started.
    console.error(`En sökning kunde inte besvaras: ${faultInBrief(error)}`)
    return SITE_REFUSED.search
  }
}

/** Refuses a search page. */
export const refuseSearchPage = refuseReading(SITE_REFUSED.search)

const sendSuggestionRefusal = (response: ServerResponse, { words }: PageRefusal, headers: Headers): void =>
  sendJson(response, 'unlisted', { errors: [{ message: words }] }, { status: 503, headers })

/** Refuses suggestions: as JSON while the search starts. */
export const refuseSuggestions: RouteRefusal = (response, status, headers) =>
  status === 503 ? sendSuggestionRefusal(response, SITE_REFUSED.search, headers) : refuseSearchPage(response, status, headers)

/** Answers a search with a page of hits. */
export async function answerSearch(services: SearchServices, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await rendered(services, request, () => services.renderer().search(searchIn(request)))
  if ('title' in page) return sendRefusal(response, 'unlisted', 503, page, retryAfter(RETRY_SECONDS))
  await sendCompressedPage(request, response, page)
}

/** Answers a search that is being typed with suggestions. */
export async function answerSuggestions(services: SearchServices, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await rendered(services, request, () => services.renderer().suggest(searchIn(request).typed))
  if ('title' in result) return sendSuggestionRefusal(response, result, retryAfter(RETRY_SECONDS))
  const suggestions = result.map(({ list, title, path }) => ({ title, kind: HIT_KIND[list].one, path }))
  sendJson(response, 'unlisted', { suggestions })
}
