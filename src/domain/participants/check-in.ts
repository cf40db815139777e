import type { Instant } from '../content/content.ts'
import type { Participant } from './participants.ts'

/** A person was checked in at an instant, or a check-in was taken back. */
export interface CheckIn {
  /** The person's id: `key:0`. */
  readonly person: string
  readonly isHere: boolean
  readonly at: Instant
}

/** The longest time that a device may have been without a network, in milliseconds. Older reports count as this old. */
const LONGEST_AWAY = 24 * 3_600_000

/**
 * The instant of a check-in that a device reports now. `ago` is how long ago it was, in milliseconds, by the device's own clock at both ends, so that it
 * does not matter how that clock is set. Negative and meaningless values count as 0.
 */
export const doneAt = (ago: number, now: Instant): Instant => now - Math.min(Math.max(0, Number.isFinite(ago) ? ago : 0), LONGEST_AWAY)

/** The sign-up's key and the index in the party of a person's id. Returns null for a string that is no such id. */
export function personNamed(person: string): { readonly key: string; readonly index: number } | null {
  const [, key, index] = /^([\w-]{1,64}):(0|[1-9]\d?)$/.exec(person) ?? []
  return key === undefined ? null : { key, index: Number(index) }
}

/** Whether a person has a seat among some participants. */
export function isExpected(participants: readonly Pick<Participant, 'key' | 'size' | 'state'>[], person: string): boolean {
  const named = personNamed(person)
  return named !== null && participants.some(({ key, size, state }) => key === named.key && named.index < size && state === 'seated')
}
