import type { IncomingMessage, ServerResponse } from 'node:http'
import { SEARCH } from '../domain/paths/paths.ts'
import { searchOf } from '../domain/search/address.ts'
import type { Search, Suggestion } from '../domain/search/answer.ts'
import { HIT_KIND } from '../words/search/search.ts'
import { REFUSED, type Refusal, refusalPage } from './response/error-page.ts'
import { sendPacked, sendUnlisted } from './response/private-response.ts'

/** Who searches: both answer null while they are not ready. */
export interface Searcher {
  readonly search: (search: Search) => Promise<Uint8Array | null>
  readonly suggest: (typed: string) => Promise<readonly Suggestion[] | null>
}

const SUGGESTIONS = `${SEARCH}forslag`
/** How many searches may wait for their answer at once. Each is bounded, so the last of them waits for less than a second. */
const MOST_WAITING = 24
/** In seconds. */
const COME_BACK = '3'

let waiting = 0

/** Whether an address is the search's. */
export const isSearch = (pathname: string): boolean => pathname === SEARCH || pathname === SUGGESTIONS || pathname === `${SUGGESTIONS}/`

function refuse(response: ServerResponse, pathname: string, refusal: Refusal): void {
  response.setHeader('Retry-After', COME_BACK)
  if (pathname === SEARCH) sendUnlisted(response, 503, 'text/html', refusalPage(refusal, null))
  else sendUnlisted(response, 503, 'application/json', JSON.stringify({ errors: [{ message: refusal.words }] }))
}

/** Answers a search with its page, or what is typed so far with suggestions. What is asked is never logged: it may be about anybody. */
export async function answerSearch(searcher: Searcher | null, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendUnlisted(response, 405, 'text/plain', 'Webbplatsen kan bara läsas på den här adressen.')
  }
  if (!searcher) return refuse(response, pathname, REFUSED.searchNotReady)
  if (waiting >= MOST_WAITING) return refuse(response, pathname, REFUSED.searchBusy)
  const asked = searchOf(new URLSearchParams((request.url ?? '').split('?')[1] ?? ''))
  waiting += 1
  try {
    if (pathname === SEARCH) {
      const page = await searcher.search(asked)
      return page ? await sendPacked(request, response, page) : refuse(response, pathname, REFUSED.searchNotReady)
    }
    const found = await searcher.suggest(asked.typed)
    if (!found) return refuse(response, pathname, REFUSED.searchNotReady)
    const suggestions = found.map(({ list, title, path }) => ({ title, kind: HIT_KIND[list].one, path }))
    sendUnlisted(response, 200, 'application/json', JSON.stringify({ suggestions }))
  } catch (error) {
    // The thread that searches ended; there is soon another.
    console.error(`En sökning kunde inte besvaras: ${error instanceof Error ? error.message : String(error)}`)
    refuse(response, pathname, REFUSED.searchNotReady)
  } finally {
    waiting -= 1
  }
}
