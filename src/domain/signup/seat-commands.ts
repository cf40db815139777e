import type { SeatClaim } from './seating.ts'

/** The part of a claim that a new sign-up brings. */
export type NewClaim = Pick<SeatClaim, 'id' | 'dedupeKey' | 'partySize' | 'sessions'>

/** A command about a claim that exists. `seat`, `move-up` and `remove` are for the staff alone. */
export type ClaimCommand =
  /** Sends the letter about the claim's state again. */
  | { readonly kind: 'notify-again'; readonly id: string }
  | { readonly kind: 'cancel'; readonly id: string }
  /** Takes an offer, or confirms the address of a new sign-up. */
  | { readonly kind: 'accept'; readonly id: string }
  /** Turns an offer down. */
  | { readonly kind: 'decline'; readonly id: string }
  /** Replaces the chosen sessions. */
  | { readonly kind: 'choose-sessions'; readonly id: string; readonly sessions: readonly string[] }
  /** Moves the claim to the front of the reserve list. */
  | { readonly kind: 'move-up'; readonly id: string }
  /** Seats the claim at once, before the reserve list and even when no seats are left. */
  | { readonly kind: 'seat'; readonly id: string }
  /** Removes the claim as if it had never been made. */
  | { readonly kind: 'remove'; readonly id: string }

/** A command to a seating. */
export type SeatCommand =
  | ({ readonly kind: 'sign-up' } & NewClaim)
  /** As `sign-up`, whatever the dates and the seats say. For the staff alone. */
  | ({ readonly kind: 'add' } & NewClaim)
  | ClaimCommand
  /** Only reconciles the seating with the rules and the clock. */
  | { readonly kind: 'reconcile' }

/** Why a command was refused. */
export type SeatRefusal =
  | { readonly reason: 'off' | 'not-yet' | 'closed' | 'full' | 'party-too-large' | 'offer-over' | 'unknown' }
  /** Fewer seats are left than the party needs, and nobody waits: a smaller party would get them. */
  | { readonly reason: 'too-few'; readonly left: number }
  | { readonly reason: 'session-full'; readonly sessions: readonly string[] }

/**
 * The outcome of a command. `done`: the claim stands as `claim` says; `claim` is null after `reconcile` and `remove`. The same command twice has the same
 * outcome. A second claim of the same person leaves the first as it is: `add` returns the first, and `sign-up` returns what a first sign-up would have
 * come to, with the first claim's id as `repeats`. Whoever signs up may know another person's address, and must not learn how that person stands.
 */
export type SeatOutcome = (
  | { readonly kind: 'done'; readonly claim: SeatClaim | null; readonly position: number | null }
  | ({ readonly kind: 'refused' } & SeatRefusal)
) & { readonly repeats?: string }
