import type { IncomingMessage, ServerResponse } from 'node:http'
import { SIGNUPS } from '../../domain/paths/paths.ts'
import { REFUSED } from '../response/error-page.ts'
import { answerEventSignup } from './event-signup.ts'
import { answerOwnSignup } from './manage-signup.ts'
import { goTo, refuse, type SignupParts, sendPage } from './signup-responses.ts'

/** Whether a path is one of sign-up's. */
export const isSignup = (pathname: string): boolean => pathname.startsWith(SIGNUPS) || pathname === SIGNUPS.slice(0, -1)

/** Answers a request below sign-up's path. Null parts are of a server that is starting: 503. What is sent is never logged. */
export async function answerSignup(parts: SignupParts | null, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  if (!parts) {
    response.setHeader('Retry-After', '5')
    return refuse(response, 503, REFUSED.signupNotReady)
  }
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST')
    return refuse(response, 405, REFUSED.signupUnknown)
  }
  const [first = '', second = '', ...more] = pathname.slice(SIGNUPS.length).replace(/\/$/, '').split('/')
  if (first === '' || more.length > 0) return refuse(response, 404, REFUSED.signupUnknown)
  if (isReading && !pathname.endsWith('/') && second === '') return goTo(response, `${SIGNUPS}${first}/`)
  if (first === 'kvitto') {
    const receipt = isReading ? parts.tokens.receiptIn(second) : null
    return receipt ? sendPage(parts, response, 200, { kind: 'receipt', receipt }) : refuse(response, 404, REFUSED.signupUnknown)
  }
  return first.includes('.') ? answerOwnSignup(parts, request, response, first, second) : answerEventSignup(parts, request, response, first, second)
}
