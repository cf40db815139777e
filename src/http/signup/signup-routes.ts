import type { IncomingMessage, ServerResponse } from 'node:http'
import { SIGNUPS } from '../../domain/paths/paths.ts'
import { answerEventSignup } from './event-signup.ts'
import { answerOwnSignup } from './manage-signup.ts'
import { SIGNUP_REFUSED } from './signup-refusals.ts'
import { goTo, refuse, type SignupParts, sendPage } from './signup-responses.ts'

/** Answers a request below the path of sign-ups. What is sent is never logged. */
export async function answerSignup(parts: SignupParts, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  const isReading = request.method !== 'POST'
  const [first = '', second = '', ...more] = pathname.slice(SIGNUPS.length).replace(/\/$/, '').split('/')
  if (first === '' || more.length > 0) return refuse(response, 404, SIGNUP_REFUSED.unknown)
  if (isReading && !pathname.endsWith('/') && second === '') return goTo(response, `${SIGNUPS}${first}/`)
  if (first === 'kvitto') {
    const receipt = isReading ? parts.tokens.receiptIn(second) : null
    if (!receipt) return refuse(response, 404, SIGNUP_REFUSED.unknown)
    return sendPage(parts, request, response, { status: 200, page: () => ({ kind: 'receipt', receipt }) })
  }
  return first.includes('.') ? answerOwnSignup(parts, request, response, first, second) : answerEventSignup(parts, request, response, first, second)
}
