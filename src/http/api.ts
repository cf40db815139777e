import type { IncomingMessage, RequestListener } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { INPUT_REFUSALS } from '../cms/admin/words/request-words.ts'
import { errorResponse } from '../cms/rest/error-response.ts'
import { headHandler, serverError, withSwedishRefusals } from '../cms/rest/rest-handler.ts'
import { REFUSALS } from '../words/refusals.ts'
import { clientNetwork } from './limits/rate-limit.ts'
import { VisitorGate } from './limits/visitor-gate.ts'
import { sendsTooMuch, VisitorLimits } from './limits/visitor-limits.ts'
import { isLoggedIn } from './request/session-user.ts'
import { wholeRequest } from './request/whole-request.ts'
import { HEADER_KINDS } from './response/header-kinds.ts'
import { retryAfter } from './response/http-answer.ts'

interface ApiParts {
  readonly config: Promise<SanitizedConfig>
  readonly payload: Payload
  /** The site's public origin: requests count as sent there, whatever host a proxy names. */
  readonly origin: string
}

/** The limits for visitors' queries. One query takes some tens of milliseconds of the thread. */
const LIMITS = { perMinute: 600, running: 1, waiting: 16 }

/** The segments of a path below `/api`, decoded. */
const namesIn = (url: string) =>
  new URL(url).pathname
    .split('/')
    .filter((name) => name !== '')
    .slice(1)
    .map(decodeURIComponent)

/** The endpoints by which a visitor becomes one of the staff. They don't wait behind visitors' queries; attempts to log in have limits of their own. */
const SESSIONS = ['login', 'logout', 'me', 'refresh-token', 'forgot-password', 'reset-password', 'unlock', 'verify']

/** The endpoints that derive a key from a password. Each keeps one of the process's few threads for files busy for a while, whoever asks. */
const PASSWORDS = ['login', 'reset-password']
const PASSWORD_LIMITS = { running: 2, waiting: 1_000, waitingEach: 200, patience: 30_000, longest: 30_000, pause: 0 }

/** Whether a request derives a key from a password. Of the staff's, also those that make or change a user. */
const takesPassword = ([first, second = '']: readonly string[], method: string, isByStaff: boolean) =>
  first === 'users' && (PASSWORDS.includes(second) || (isByStaff && method !== 'GET' && method !== 'HEAD' && !SESSIONS.includes(second)))

/** How long a visitor's body may take, in milliseconds. */
const BODY_TIME = 5_000

/** Whether a visitor's request reads from the database as its query says. Sessions, and files, which are streamed, do not. */
const isQuery = ([first, second = '']: readonly string[]) => !(first === 'users' && SESSIONS.includes(second)) && second !== 'file'

/**
 * Answers paths below `/api` with Payload's own endpoints, and errors in Swedish. Next's router is left out, as it takes as long as many an answer. The
 * requests of visitors are limited. Whether a request comes from the staff is asked of the session, as anybody can send a cookie.
 */
export function apiListener({ config, payload, origin }: ApiParts): RequestListener {
  const { host, protocol } = new URL(origin)
  const limits = new VisitorLimits(LIMITS)
  const passwords = new VisitorGate(PASSWORD_LIMITS)

  const handlersFor = (incoming: IncomingMessage) => {
    const handle = withSwedishRefusals(config, async (request, names) => {
      const answer = (given = request) => handleEndpoints({ config, path: `/api/${names.map(encodeURIComponent).join('/')}`, request: given })
      const isByStaff = await isLoggedIn(payload, incoming)
      const isPassword = takesPassword(names, request.method, isByStaff)
      if (isByStaff && !isPassword) return answer()
      if (sendsTooMuch(incoming)) return isByStaff ? errorResponse(413, REFUSALS.bodyTooLarge) : errorResponse(403, INPUT_REFUSALS.loginFirst)
      const whole = await wholeRequest(request, BODY_TIME)
      if (whole === null) return errorResponse(408, INPUT_REFUSALS.bodyTooSlow)
      if (isPassword) {
        const checked = await passwords.run(clientNetwork(incoming), () => answer(whole))
        return checked === 'busy' ? errorResponse(503, INPUT_REFUSALS.busy, new Headers(retryAfter(5))) : checked
      }
      if (!isQuery(names)) return answer(whole)
      const limited = await limits.answer(clientNetwork(incoming), () => answer(whole))
      return 'answer' in limited ? limited.answer : errorResponse(limited.status, limited.message, new Headers(limited.headers))
    })
    const handleHead = headHandler(handle)
    return (request: Request) => (request.method === 'HEAD' ? handleHead : handle)(request, namesIn(request.url))
  }

  return (incoming, response) => {
    for (const [name, value] of Object.entries(HEADER_KINDS.api)) response.setHeader(name, value)
    // The rest of a body that was refused before it was read is discarded, so that the client gets to read the refusal.
    response.once('finish', () => incoming.resume())
    createRequestListener(handlersFor(incoming), { host, protocol, onError: serverError })(incoming, response)
  }
}
