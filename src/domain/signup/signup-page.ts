import type { CalendarEvent, Instant } from '../content/content.ts'
import type { SignupStatus } from '../events/event.ts'
import type { SeatRefusal } from './seat-commands.ts'
import type { SeatState } from './seating.ts'
import type { FormAnswer, FormFaults, SentFields } from './signup-form.ts'

/** Why a form that was sent is shown again. */
export type FormReason =
  | { readonly kind: 'asked' }
  | { readonly kind: 'faults'; readonly faults: FormFaults }
  | { readonly kind: 'refused'; readonly refusal: SeatRefusal }
  /** To be looked over and sent once more: what a person does and a machine does not. Again, when it was sent faster than a person can. */
  | { readonly kind: 'check'; readonly isAgain: boolean }
  /** Too many from the same place in too short a time. */
  | { readonly kind: 'too-many' }
  /** What went wrong is ours: nothing was signed up. */
  | { readonly kind: 'failed' }

/** What somebody is told who has just signed up. It says nothing of anybody else, and opens nothing. */
export interface Receipt {
  readonly slug: string
  readonly state: SeatState
  /** Which place on the reserve list, from 1. */
  readonly position: number | null
  /** How many people. */
  readonly size: number
}

/** What came of something that was done with one's own sign-up. */
export type OwnDone = 'saved' | 'cancelled' | 'accepted' | 'declined' | 'offer-over'

/** Somebody's own sign-up, for nobody else to see. */
export interface OwnSignup {
  /** The part of its address that only they have. */
  readonly token: string
  readonly event: CalendarEvent
  /** Whether the event has a page to go to. */
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
  /** Until when the seat that is offered is kept. */
  readonly offeredUntil: Instant | null
  /** When the reserve list ends. */
  readonly listClosesAt: Instant | null
  /** The link to a digital meeting, for those who have a seat. */
  readonly onlineUrl: string | null
  /** Whether the event is still ahead, so that something can be changed. */
  readonly isChangeable: boolean
  /** The last day on which it is kept, `2026-11-25`. */
  readonly keptUntil: string
}

/** A page that the server answers about a sign-up. */
export type SignupPage =
  | {
      readonly kind: 'form'
      /** As it is now: what is published of it may be a moment older. */
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
      /** What was sent to change it, and what is wrong with that. */
      readonly sent: SentFields | null
      readonly faults: FormFaults
      /** What is about to be done and has to be confirmed. */
      readonly asks: 'cancel' | null
    }
