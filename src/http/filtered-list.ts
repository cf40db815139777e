import type { IncomingMessage, ServerResponse } from 'node:http'
import { faultInBrief } from '../domain/logs/loggable-error.ts'
import { clientNetwork } from './limits/rate-limit.ts'
import type { RenderingQueue } from './limits/rendering-queue.ts'
import { sendCompressedPage } from './response/compressed-page.ts'
import { retryAfter } from './response/http-answer.ts'
import { sendRefusal } from './response/refusal-page.ts'
import { refuseReading } from './response/route-refusals.ts'
import { SITE_REFUSED } from './response/server-refusals.ts'

/** Renders a list as a query filters it; null while nothing is published yet. */
export interface ListFilterer {
  readonly filteredPage: (list: string, query: string) => Promise<Uint8Array | null>
}

/** What filtered lists are answered with: the thread that renders now, and the queue for it. */
export interface ListServices {
  readonly renderer: () => ListFilterer
  readonly queue: RenderingQueue
}

/** The forms make no longer query than this. */
const LONGEST_QUERY = 2_000
const RETRY_SECONDS = 3

/** Refuses a filtered list. */
export const refuseList = refuseReading(SITE_REFUSED.list)

/** Answers with the items of a list that its query selects. */
export async function answerFilteredList(
  { renderer, queue }: ListServices,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const query = ((request.url ?? '').split('?')[1] ?? '').slice(0, LONGEST_QUERY)
  const page = await queue
    .run(clientNetwork(request), () => renderer().filteredPage(pathname, query))
    .catch((error: unknown) => {
      // The render thread ended; another one is started.
      console.error(`En lista kunde inte visas: ${faultInBrief(error)}`)
      return null
    })
  if (page === null || page === 'busy') return sendRefusal(response, 'unlisted', 503, SITE_REFUSED.list, retryAfter(RETRY_SECONDS))
  await sendCompressedPage(request, response, page)
}
