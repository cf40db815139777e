import type { Participant } from './participants.ts'

const CANCELLABLE: ReadonlySet<Participant['state']> = new Set(['unconfirmed', 'seated', 'offered', 'waiting'])

/** Whether a participant has a seat or may still get one, and so gets a letter when the sign-up is cancelled. */
export const isCancellable = ({ state }: Pick<Participant, 'state'>): boolean => CANCELLABLE.has(state)

/**
 * Participants in the order in which they are removed together: those that wait first, the last in line at the front, then offers, then seats. So no seat is
 * offered on the way to somebody who is about to be removed too.
 */
export const removalOrder = <P extends Pick<Participant, 'state' | 'position' | 'number'>>(participants: readonly P[]): readonly P[] => {
  const rank = ({ state }: P) => (state === 'waiting' ? 0 : state === 'offered' ? 1 : 2)
  return [...participants].sort((a, b) => rank(a) - rank(b) || (b.position ?? 0) - (a.position ?? 0) || (a.number ?? 0) - (b.number ?? 0))
}
