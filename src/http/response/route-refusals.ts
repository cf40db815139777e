import type { ServerResponse } from 'node:http'
import { type Headers, sendText } from './http-answer.ts'
import { type PageRefusal, sendRefusal } from './refusal-page.ts'
import { SERVER_REFUSED, SITE_REFUSED } from './server-refusals.ts'

/** How an area of the site says that a method is not allowed (405), or that the service it needs is not ready yet (503). */
export type RouteRefusal = (response: ServerResponse, status: 405 | 503, headers: Headers) => void

/** Refuses as a line of text. */
export const refuseAsText: RouteRefusal = (response, status, headers) =>
  sendText(response, 'plain', status === 405 ? SERVER_REFUSED.readOnly : SERVER_REFUSED.starting, { status, headers })

/** Refuses where the public site can only be read: with a page while it starts, and with a line of text to what would write. */
export const refuseReading =
  (starting: PageRefusal): RouteRefusal =>
  (response, status, headers) =>
    status === 405
      ? sendText(response, 'unlisted', SERVER_REFUSED.readOnly, { status, headers })
      : sendRefusal(response, 'unlisted', status, starting, headers)

/** Refuses a page of the public site. */
export const refuseSitePage = refuseReading(SITE_REFUSED.page)
