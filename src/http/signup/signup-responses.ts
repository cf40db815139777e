import type { ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { SeatingEffects } from '../../cms/signup/apply-seating.ts'
import type { SeatService } from '../../cms/signup/seat-service.ts'
import type { SignupTokens } from '../../cms/signup/signup-tokens.ts'
import { faultInBrief } from '../../domain/logs/loggable-error.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import type { RateLimit } from '../rate-limit.ts'
import { sendAnswer, sendRedirect } from '../response/http-answer.ts'
import { type PageRefusal, sendRefusal } from '../response/refusal-page.ts'
import type { RouteRefusal } from '../response/route-refusals.ts'
import { SIGNUP_REFUSED } from './signup-refusals.ts'

/** The parts that answer requests about sign-ups. */
export interface SignupParts {
  readonly payload: Payload
  readonly seatService: SeatService
  readonly seatingEffects: SeatingEffects
  readonly tokens: SignupTokens
  /** Limits the people that are signed up from one network. */
  readonly limit: RateLimit
  /** Limits the people that are signed up for one event from one network. */
  readonly eventLimit: RateLimit
  /** Limits the letters to one e-mail address that is signed up repeatedly. */
  readonly letterLimit: RateLimit
  /** Renders a page. Returns null while no page can be rendered. */
  readonly render: (page: SignupPage) => Promise<Uint8Array | null>
}

/** Answers with a body of a media type, which no cache keeps and no search engine lists. */
export const send = (response: ServerResponse, status: number, type: string, body: Uint8Array | string): void =>
  sendAnswer(response, { status, kind: 'personal', type: `${type}; charset=utf-8`, body })

/** Answers with a page that says why the requested one can't be shown, and what to do. */
export const refuse = (response: ServerResponse, status: number, refusal: PageRefusal): void => sendRefusal(response, 'personal', status, refusal)

/** Redirects to an address that the browser reads with GET (303). */
export const goTo = (response: ServerResponse, to: string): void => sendRedirect(response, 'personal', 303, to)

/** Answers with a rendered page, or with 503 when it can't be rendered now. A failure is logged; what was decided before stays. */
export async function sendPage(parts: SignupParts, response: ServerResponse, status: number, page: SignupPage): Promise<void> {
  const bytes = await parts.render(page).catch((error: unknown) => {
    console.error(`En sida om en anmälan kunde inte visas: ${faultInBrief(error)}`)
    return null
  })
  if (bytes) return send(response, status, 'text/html', bytes)
  response.setHeader('Retry-After', '3')
  return refuse(response, 503, SIGNUP_REFUSED.notReady)
}

/** Refuses a page about sign-ups while it is not ready, and methods that none takes. */
export const refuseSignupRoute: RouteRefusal = (response, status, headers) =>
  sendRefusal(response, 'personal', status, status === 503 ? SIGNUP_REFUSED.notReady : SIGNUP_REFUSED.unknown, headers)
