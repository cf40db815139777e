import type { PayloadRequest } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { LOGIN_REFUSALS } from '../../words/login.ts'
import { Refusal } from '../refusal.ts'

/** The refusal of a try that has to wait, with the header that says for how many seconds: 429, RFC 6585 section 4. */
export function waitRefusal(req: PayloadRequest, until: Instant, now: Instant): Refusal {
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Retry-After', String(Math.max(1, Math.ceil((until - now) / 1000))))
  return new Refusal(LOGIN_REFUSALS.wait(until, now), 429)
}
