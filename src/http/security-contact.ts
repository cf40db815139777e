import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { securityContactText } from '../domain/office/security-contact.ts'
import { sendText } from './response/http-answer.ts'
import { SERVER_REFUSED } from './response/server-refusals.ts'

export interface SecurityContactServices {
  /** The e-mail address for security questions, or null without one. */
  readonly contact: () => Promise<string | null>
  /** The site's origin, without a trailing slash. */
  readonly origin: string
}

/** How long an address that was read is used, in milliseconds, so that requests don't each ask the database. */
const KEPT = 60_000

/** Reads the address from the site's settings: the one for security questions, otherwise the organisation's own. */
export function securityContactIn(payload: Payload): SecurityContactServices['contact'] {
  let kept: { readonly until: number; readonly email: Promise<string | null> } | null = null
  const read = async () => {
    const { securityEmail, email } = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
    return securityEmail || email || null
  }
  return () => {
    const now = Date.now()
    if (kept === null || kept.until < now) {
      const email = read()
      kept = { until: now + KEPT, email }
      // A fault is told to those who have asked, and the next asks again.
      email.catch(() => {
        kept = null
      })
    }
    return kept.email
  }
}

/** Answers `/.well-known/security.txt`, and 404 while the settings have no address. */
export async function answerSecurityContact(
  { contact, origin }: SecurityContactServices,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const email = await contact()
  if (email === null) return sendText(response, 'plain', SERVER_REFUSED.noSecurityContact, { status: 404 })
  sendText(response, 'plain', securityContactText({ email, origin }, Date.now()))
}
