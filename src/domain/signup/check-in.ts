import type { Instant } from '../content/content.ts'
import type { Participant } from './participants.ts'

/** Somebody was checked in, or it was taken back, at an instant. */
export interface CheckIn {
  /** `key:0` */
  readonly person: string
  readonly isHere: boolean
  readonly at: Instant
}

/** The longest that a telephone may have been without a network, in milliseconds: what it says is older is taken for as old as this. */
const LONGEST_AWAY = 24 * 3_600_000

/**
 * When something was done that a device tells of now, by how long ago it was there. Only the device's own two readings of its clock are compared, so that
 * it does not matter what the clock shows.
 */
export const doneAt = (ago: number, now: Instant): Instant => now - Math.min(Math.max(0, Number.isFinite(ago) ? ago : 0), LONGEST_AWAY)

/** A person's sign-up and which of its people it is, or null for no such name. */
export function personNamed(person: string): { readonly key: string; readonly index: number } | null {
  const [, key, index] = /^([\w-]{1,64}):(\d{1,2})$/.exec(person) ?? []
  return key === undefined ? null : { key, index: Number(index) }
}

/** Whether somebody is one of those with a seat. */
export function isExpected(participants: readonly Pick<Participant, 'key' | 'size' | 'state'>[], person: string): boolean {
  const named = personNamed(person)
  return named !== null && participants.some(({ key, size, state }) => key === named.key && named.index < size && state === 'seated')
}
