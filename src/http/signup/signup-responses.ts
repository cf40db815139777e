import type { ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { SeatingEffects } from '../../cms/signup/apply-seating.ts'
import type { SeatService } from '../../cms/signup/seat-service.ts'
import type { SignupTokens } from '../../cms/signup/signup-tokens.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import type { RateLimit } from '../rate-limit.ts'
import { REFUSED, type Refusal, refusalPage } from '../response/error-page.ts'
import { sendUnlisted, setUnlisted } from '../response/private-response.ts'
import { OWN_WINDOW } from '../response/security-headers.ts'

/** The parts that answer requests about sign-ups. */
export interface SignupParts {
  readonly payload: Payload
  readonly seatService: SeatService
  readonly seatingEffects: SeatingEffects
  readonly tokens: SignupTokens
  /** Limits sign-ups from one network address. */
  readonly limit: RateLimit
  /** Limits the letters to one e-mail address that is signed up repeatedly. */
  readonly letterLimit: RateLimit
  /** Renders a page. Returns null while no page can be rendered. */
  readonly render: (page: SignupPage) => Promise<Uint8Array | null>
}

/** Headers that keep the address of a sign-up's own page from other sites. */
export const OWN = [['Referrer-Policy', 'same-origin'], OWN_WINDOW] as const
/** Answers with a body of a media type, which no cache keeps and no search engine lists. */
export function send(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
  sendUnlisted(response, status, type, body, OWN)
}

/** Answers with a page that says why the requested one can't be shown, and what to do. */
export const refuse = (response: ServerResponse, status: number, refusal: Refusal): void =>
  send(response, status, 'text/html', refusalPage(refusal, null))

/** Redirects to an address that the browser reads with GET (303). */
export function goTo(response: ServerResponse, to: string): void {
  setUnlisted(response, OWN)
  response.writeHead(303, { Location: to, 'Content-Length': 0 }).end()
}

/** Answers with a rendered page, or with 503 when it can't be rendered now. A failure is logged; what was decided before stays. */
export async function sendPage(parts: SignupParts, response: ServerResponse, status: number, page: SignupPage): Promise<void> {
  const bytes = await parts.render(page).catch((error: unknown) => {
    console.error(`En sida om en anmälan kunde inte visas: ${error instanceof Error ? error.message : String(error)}`)
    return null
  })
  if (bytes) return send(response, status, 'text/html', bytes)
  response.setHeader('Retry-After', '3')
  return refuse(response, 503, REFUSED.signupNotReady)
}
