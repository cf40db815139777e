import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { asRequester } from '../cms/login/requester.ts'
import { LOGIN_REFUSALS } from '../words/login.ts'
import { clientNetwork } from './limits/rate-limit.ts'
import { FORGET_SITE } from './response/clear-site-data.ts'
import { sendJson } from './response/http-answer.ts'

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request that may change something was sent from another site, as browsers state in its headers. Other programs state nothing. Every body counts,
 * not JSON alone: a form of another site can send multipart and plain text, and could log a visitor in to somebody else's account.
 */
export function isFromOtherSite({ headers, method = 'GET' }: IncomingMessage, origins: readonly string[]): boolean {
  if (READING.includes(method)) return false
  const { origin, 'sec-fetch-site': site } = headers
  if (origin !== undefined) return !origins.includes(origin)
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** Tells the browser to forget what it keeps of the site when its user logs out. */
function forgetOnLogout(response: ServerResponse, pathname: string, method: string | undefined): void {
  if (method === 'POST' && /^\/api\/users\/logout\/?$/.test(pathname))
    for (const [name, value] of Object.entries(FORGET_SITE)) response.setHeader(name, value)
}

/** The API behind its guard: changes are accepted from the site's own origins only, and what it calls can ask who the requester is. */
export function guardedApi(api: RequestListener, origins: readonly string[]): RequestListener {
  return (request, response) => {
    if (isFromOtherSite(request, origins)) {
      // The rest of the body is discarded, so that the client gets to read the refusal.
      request.resume()
      sendJson(response, 'plain', { errors: [{ message: LOGIN_REFUSALS.otherSite }] }, { status: 403 })
      return
    }
    forgetOnLogout(response, (request.url ?? '/').split('?', 1)[0] ?? '/', request.method)
    asRequester({ network: clientNetwork(request), userAgent: request.headers['user-agent'] ?? '' }, () => api(request, response))
  }
}
