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

/** What answers about sign-ups are made of. */
export interface SignupParts {
  readonly payload: Payload
  readonly seatService: SeatService
  readonly seatingEffects: SeatingEffects
  readonly tokens: SignupTokens
  /** How often sign-ups may come from one place. */
  readonly limit: RateLimit
  /** How often one address may be written to again because somebody signed it up again. */
  readonly letterLimit: RateLimit
  /** Who renders pages. Null while they can't be. */
  readonly render: (page: SignupPage) => Promise<Uint8Array | null>
}

/** An address that lets one change what one answered must not be told to others. */
export const OWN = [['Referrer-Policy', 'same-origin'], OWN_WINDOW] as const
/** Answers with bytes of a type. */
export function send(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
  sendUnlisted(response, status, type, body, OWN)
}

/** Answers with a page in place of one that can't be shown. */
export const refuse = (response: ServerResponse, status: number, refusal: Refusal): void =>
  send(response, status, 'text/html', refusalPage(refusal, null))

/** Sends on to another address, to be read. */
export function goTo(response: ServerResponse, to: string): void {
  setUnlisted(response, OWN)
  response.writeHead(303, { Location: to, 'Content-Length': 0 }).end()
}

/** Answers with a page of the site. Where none can be made now, what was done is done all the same. */
export async function sendPage(parts: SignupParts, response: ServerResponse, status: number, page: SignupPage): Promise<void> {
  const bytes = await parts.render(page).catch((error: unknown) => {
    console.error(`En sida om en anmälan kunde inte visas: ${error instanceof Error ? error.message : String(error)}`)
    return null
  })
  if (bytes) return send(response, status, 'text/html', bytes)
  response.setHeader('Retry-After', '3')
  return refuse(response, 503, REFUSED.signupNotReady)
}
