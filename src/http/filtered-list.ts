import type { IncomingMessage, ServerResponse } from 'node:http'
import { filteredPath, LISTS } from '../domain/paths/paths.ts'
import { REFUSED, refusalPage } from './response/error-page.ts'
import { sendPacked, sendUnlisted } from './response/private-response.ts'

/** Who makes a list as somebody filters it: null while nothing is published yet. */
export interface ListFilterer {
  readonly filteredPage: (list: string, query: string) => Promise<Uint8Array | null>
}

const FILTERED: ReadonlySet<string> = new Set([filteredPath(LISTS.calls), filteredPath(LISTS.projects)])
/** A query longer than any that the forms make. */
const LONGEST_QUERY = 2_000
/** How many may wait for their list at once. Each takes some milliseconds, so the last of them waits for less than a second. */
const MOST_WAITING = 24
/** In seconds. */
const COME_BACK = '3'

let waiting = 0

/** Whether an address is that of a list as somebody filters it. */
export const isFilteredList = (pathname: string): boolean => FILTERED.has(pathname)

function refuse(response: ServerResponse): void {
  response.setHeader('Retry-After', COME_BACK)
  sendUnlisted(response, 503, 'text/html', refusalPage(REFUSED.listNotReady, null))
}

/** Answers with a list of what its query chooses. */
export async function answerFilteredList(
  filterer: ListFilterer | null,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('Webbplatsen kan bara läsas på den här adressen.')
    return
  }
  if (!filterer || waiting >= MOST_WAITING) return refuse(response)
  waiting += 1
  try {
    const query = ((request.url ?? '').split('?')[1] ?? '').slice(0, LONGEST_QUERY)
    const page = await filterer.filteredPage(pathname, query)
    return page ? await sendPacked(request, response, page) : refuse(response)
  } catch (error) {
    // The thread that makes pages ended; there is soon another.
    console.error(`En lista kunde inte visas: ${error instanceof Error ? error.message : String(error)}`)
    refuse(response)
  } finally {
    waiting -= 1
  }
}
