import type { CalendarEvent, Instant } from '../content/content.ts'
import type { SignupStatus } from '../events/event.ts'
import type { SeatRefusal } from './seat-commands.ts'
import type { SeatState } from './seating.ts'
import type { FormAnswer, FormFaults, SentFields } from './signup-form.ts'

/**
 * Why a form has to be checked. `first`: it comes from a page without a stamp, or its stamp is too old. `hasty`: it was sent faster than a person can.
 * `used`: somebody was signed up with it already.
 */
export type CheckReason = 'first' | 'hasty' | 'used'

/** Why a form is shown: `asked` for the first time, all others after it was sent. */
export type FormReason =
  | { readonly kind: 'asked' }
  | { readonly kind: 'faults'; readonly faults: FormFaults }
  | { readonly kind: 'refused'; readonly refusal: SeatRefusal }
  /** To be checked and sent again, which a machine does not do. */
  | { readonly kind: 'check'; readonly why: CheckReason }
  /** Too many people were signed up from the same network, in a minute for all events or in an hour for this one. */
  | { readonly kind: 'too-many'; readonly within: 'minute' | 'hour' }
  /** The server failed: nobody was signed up. */
  | { readonly kind: 'failed' }

/** The receipt of a sign-up. It is part of the address of its page, and gives access to nothing. */
export interface Receipt {
  readonly slug: string
  readonly state: SeatState
  /** The position on the reserve list, from 1. Null for a sign-up that is not on it. */
  readonly position: number | null
  /** How many people the sign-up brings. */
  readonly size: number
}

/** The outcome of a change to one's own sign-up. */
export type OwnDone = 'confirmed' | 'saved' | 'cancelled' | 'accepted' | 'declined' | 'offer-over'

/** A sign-up as its own page shows it, to the participant alone. */
export interface OwnSignup {
  /** The token in the page's address, which only the participant has. */
  readonly token: string
  readonly event: CalendarEvent
  /** Whether the event is published, and so has a page. */
  readonly isPublished: boolean
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly name: string
  readonly email: string
  readonly organisation: string | null
  readonly organisationKind: string | null
  readonly companions: readonly string[]
  readonly sessions: readonly string[]
  readonly answers: readonly FormAnswer[]
  readonly state: SeatState
  readonly position: number | null
  /** The end of an offer, exclusive. Null without one. */
  readonly offeredUntil: Instant | null
  /** Whether somebody else waits on the reserve list. */
  readonly isWaitedFor: boolean
  /** The end of the reserve list. Null for no list. */
  readonly listClosesAt: Instant | null
  /** The link to a digital meeting. Null for a sign-up without a seat. */
  readonly onlineUrl: string | null
  /** Whether the sign-up can be changed: the event is published and has not begun. */
  readonly isChangeable: boolean
  /** The last day on which the sign-up is kept, as `2026-11-25`. */
  readonly keptUntil: string
}

/** A page about a sign-up that the server renders on request. */
export type SignupPage =
  | {
      readonly kind: 'form'
      /** The event as it is now. Its published page may be a moment older. */
      readonly event: CalendarEvent
      readonly status: SignupStatus
      readonly sent: SentFields
      readonly reason: FormReason
      readonly stamp: string
    }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | {
      readonly kind: 'own'
      readonly own: OwnSignup
      readonly done: OwnDone | null
      /** The values of a change that had faults. Null without such a change. */
      readonly sent: SentFields | null
      readonly faults: FormFaults
      /** The action that has to be confirmed. */
      readonly asks: 'cancel' | null
    }
