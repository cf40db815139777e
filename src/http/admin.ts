import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { clientNetwork } from './limits/rate-limit.ts'
import { sendsBody, VisitorLimits } from './limits/visitor-limits.ts'
import { READ } from './request/methods.ts'
import { isLoggedIn } from './request/session-user.ts'
import { adminPolicy } from './response/admin-policy.ts'
import { HEADER_KINDS } from './response/header-kinds.ts'
import { sendRefusal } from './response/refusal-page.ts'
import { SITE_REFUSED } from './response/server-refusals.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

interface AdminParts {
  readonly payload: Payload
  /** Next's handler. */
  readonly next: Answer
  /** Whether Next runs in development mode, whose scripts need more. */
  readonly isDev: boolean
}

/** The limits for pages of the admin that visitors ask for: the login, and pages that lead to it. */
const LIMITS = { perMinute: 300, running: 1, waiting: 64 }

const setHeaders = (response: ServerResponse, headers: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** Answers paths of the admin, by Next. Each page has a nonce for its own scripts, and visitors' requests are limited. */
export function adminListener({ payload, next, isDev }: AdminParts): Answer {
  const limits = new VisitorLimits(LIMITS)
  return async (request, response) => {
    if (/^\/_next(\/|$)/.test(request.url ?? '')) {
      setHeaders(response, HEADER_KINDS.adminFile)
      return next(request, response)
    }
    const policy = adminPolicy(randomBytes(16).toString('base64'), isDev)
    // Next reads the nonce for its scripts in the request.
    request.headers['content-security-policy'] = policy
    setHeaders(response, { ...HEADER_KINDS.admin, 'Content-Security-Policy': policy })
    // In development a page is compiled when it is first asked for, which takes longer than any visitor waits.
    if (isDev || (await isLoggedIn(payload, request))) return next(request, response)
    // A visitor has nothing to send here: the login is sent to the API. A body that comes slowly would keep the place of others.
    if (!READ.includes(request.method ?? '') || sendsBody(request))
      return sendRefusal(response, 'unlisted', 403, SITE_REFUSED.adminLoginFirst, { Connection: 'close' })
    const limited = await limits.answer(clientNetwork(request), async () => next(request, response))
    if (!('answer' in limited)) sendRefusal(response, 'unlisted', limited.status, SITE_REFUSED.adminBusy, limited.headers)
  }
}
