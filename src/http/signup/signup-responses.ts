import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { RecentReads } from '../../cms/database/recent-reads.ts'
import type { TimedEvent } from '../../cms/events/stored-event.ts'
import type { SeatingEffects } from '../../cms/signup/apply-seating.ts'
import type { SeatService } from '../../cms/signup/seat-service.ts'
import type { SignupTokens } from '../../cms/signup/signup-tokens.ts'
import { faultInBrief } from '../../domain/logs/loggable-error.ts'
import type { SentFields } from '../../domain/signup/signup-form.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import { clientNetwork, type RateLimit } from '../limits/rate-limit.ts'
import type { VisitorGate } from '../limits/visitor-gate.ts'
import { type Headers, retryAfter, sendAnswer, sendRedirect, sendPage as sendWholePage } from '../response/http-answer.ts'
import { type PageRefusal, sendRefusal } from '../response/refusal-page.ts'
import type { RouteRefusal } from '../response/route-refusals.ts'
import { resendPage } from './resend-page.ts'
import { SIGNUP_REFUSED } from './signup-refusals.ts'

/** The parts that answer requests about sign-ups. */
export interface SignupParts {
  readonly payload: Payload
  readonly seatService: SeatService
  readonly seatingEffects: SeatingEffects
  readonly tokens: SignupTokens
  /** Published events by their slugs. */
  readonly events: RecentReads<TimedEvent | null>
  /** Lets events that have not just been read be read a few at a time. */
  readonly eventReads: VisitorGate
  /** Limits the people that are signed up from one network. */
  readonly limit: RateLimit
  /** Limits the people that are signed up for one event from one network. */
  readonly eventLimit: RateLimit
  /** Limits the letters to one e-mail address that is signed up repeatedly. */
  readonly letterLimit: RateLimit
  /** Lets the pages of visitors be rendered a few at a time. */
  readonly gate: VisitorGate
  /** Renders a page. Returns null while no page can be rendered. */
  readonly render: (page: SignupPage) => Promise<Uint8Array | null>
}

/** Answers with a body of a media type, which no cache keeps and no search engine lists. */
export const send = (response: ServerResponse, status: number, type: string, body: Uint8Array | string): void =>
  sendAnswer(response, { status, kind: 'personal', type: `${type}; charset=utf-8`, body })

/** Answers with a page that says why the requested one can't be shown, and what to do. */
export const refuse = (response: ServerResponse, status: number, refusal: PageRefusal, headers: Headers = {}): void =>
  sendRefusal(response, 'personal', status, refusal, headers)

/** Redirects to an address that the browser reads with GET (303). */
export const goTo = (response: ServerResponse, to: string): void => sendRedirect(response, 'personal', 303, to)

/** How many seconds a visitor is asked to wait when many ask for pages. */
export const RETRY_SECONDS = 5

/** A page about sign-ups: its status, what it shows, and the form that it answers, which is offered to be sent again when the page can't be shown. */
interface RequestedPage {
  readonly status: number
  /** What the page shows, read when its turn has come. */
  readonly page: () => Promise<SignupPage> | SignupPage
  readonly sent?: SentFields
}

/**
 * Answers with a rendered page when its turn comes, or with 503 when too many wait or it can't be rendered now. A failure is logged; what was decided before
 * stays. A form that was sent is then answered with a page that sends it again, so that nothing has to be typed twice.
 */
export async function sendPage(
  { gate, render }: Pick<SignupParts, 'gate' | 'render'>,
  request: IncomingMessage,
  response: ServerResponse,
  { status, page, sent }: RequestedPage,
): Promise<void> {
  const bytes = await gate
    .run(clientNetwork(request), async () => render(await page()))
    .catch((error: unknown) => {
      console.error(`En sida om en anmälan kunde inte visas: ${faultInBrief(error)}`)
      return null
    })
  if (bytes !== null && bytes !== 'busy') return send(response, status, 'text/html', bytes)
  if (sent) return offerToResend(request, response, sent)
  return sendRefusal(response, 'personal', 503, bytes === 'busy' ? SIGNUP_REFUSED.busy : SIGNUP_REFUSED.notReady, retryAfter(RETRY_SECONDS))
}

/** Why a form is offered to be sent again, and how many seconds its sender is asked to wait: when many are here, and when another program has locked the database. */
const RESENT = {
  busy: { words: SIGNUP_REFUSED.busyAfterForm, seconds: RETRY_SECONDS },
  locked: { words: SIGNUP_REFUSED.lockedAfterForm, seconds: 15 },
} as const

/** Answers a form that can't be taken or answered now with a page that sends it again. */
export function offerToResend(request: IncomingMessage, response: ServerResponse, sent: SentFields, why: keyof typeof RESENT = 'busy'): void {
  const { words, seconds } = RESENT[why]
  sendWholePage(response, 'personal', resendPage(request.url ?? '', sent, words).text, { status: 503, headers: retryAfter(seconds) })
}

/** Refuses a page about sign-ups while it is not ready, and methods that none takes. */
export const refuseSignupRoute: RouteRefusal = (response, status, headers) =>
  sendRefusal(response, 'personal', status, status === 503 ? SIGNUP_REFUSED.notReady : SIGNUP_REFUSED.unknown, headers)
