import type { Instant } from '../content/content.ts'
import { type Seating, type SeatState, waitingPosition } from '../signup/seating.ts'
import type { FormAnswer } from '../signup/signup-form.ts'

/** The state of a participant. `received` and `refused` are states of rows from before there were seatings. */
export type ParticipantState = SeatState | 'received' | 'refused'

/** The details of a sign-up: what was filled in, and what the staff noted. */
export interface SignupDetails {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly organisation: string | null
  readonly organisationKind: string | null
  /** The names of the rest of the party. */
  readonly companions: readonly string[]
  readonly answers: readonly FormAnswer[]
  /** Null for readers who may not see them. */
  readonly sensitiveAnswers: readonly FormAnswer[] | null
  readonly note: string | null
}

/** The seat as a row has it. It holds only for rows from before there were seatings: the others follow their claims. */
export interface RowSeat {
  readonly state: ParticipantState
  /** The order of arrival, from 1. Null for rows from before there were seatings. */
  readonly number: number | null
  readonly size: number
}

/** A sign-up as the staff sees it: its details, and how it stands. */
export interface Participant extends SignupDetails {
  readonly state: ParticipantState
  readonly number: number | null
  readonly size: number
  /** The position on the reserve list, from 1. Null for a sign-up that is not on it. */
  readonly position: number | null
  /** The end of an offer, exclusive. Null without one. */
  readonly offeredUntil: Instant | null
  readonly sessions: readonly string[]
}

/**
 * The participants of an event, in order of arrival. The seating decides how they stand, also before the rows have followed it: a row whose claim was
 * removed is left out, and a pending sign-up needs no row. Rows from before there were seatings come last.
 */
export function participantsOf(
  seating: Seating,
  rows: readonly (SignupDetails & RowSeat)[],
  pendingSignups: readonly SignupDetails[],
): readonly Participant[] {
  // A row wins over the pending sign-up that it was made from: the staff may have corrected it.
  const details = new Map<string, SignupDetails>([...pendingSignups, ...rows.map(detailsOf)].map((signup) => [signup.key, signup]))
  const claimed = seating.claims.flatMap((claim): readonly Participant[] => {
    const signup = details.get(claim.id)
    const { state, number, partySize, offeredUntil, sessions } = claim
    return signup ? [{ ...signup, state, number, size: partySize, offeredUntil, sessions, position: waitingPosition(seating, claim.id) }] : []
  })
  const claimIds = new Set(seating.claims.map(({ id }) => id))
  const older = rows.filter(({ key, number }) => number === null && !claimIds.has(key))
  return [...claimed, ...older.map((row) => ({ ...row, position: null, offeredUntil: null, sessions: [] }))]
}

const detailsOf = ({ state: _state, number: _number, size: _size, ...details }: SignupDetails & RowSeat): SignupDetails => details

/** One of the people that a sign-up brings. */
export interface Person {
  /** The sign-up's key and the person's index in the party, from 0: `key:0`. */
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  /** The name of the person who signed up, for the rest of the party. Null for that person. */
  readonly with: string | null
}

/** The people that a sign-up brings, the one who signed up first. */
export function peopleOf({
  key,
  name,
  organisation,
  companions,
}: Pick<Participant, 'key' | 'name' | 'organisation' | 'companions'>): readonly Person[] {
  return [name, ...companions].map((person, i) => ({ id: `${key}:${i}`, name: person, organisation, with: i === 0 ? null : name }))
}

/** Compares by name, in Swedish alphabetical order. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name, 'sv')
