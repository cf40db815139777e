import { isRoundOver, type RoundStatus } from '../../../../domain/calls/funding-call.ts'

/** The most rounds that are over and stay in view. */
const MOST_OVER = 2

/**
 * The rounds of a call, newest first, in two lists: those in view, and earlier ones that are folded. Where more than two are over, all of these but the newest
 * are folded.
 */
export function splitRounds<T extends { readonly status: RoundStatus }>(
  rounds: readonly T[],
): { readonly inView: readonly T[]; readonly earlier: readonly T[] } {
  const over = rounds.filter(({ status }) => isRoundOver(status))
  const earlier = over.length > MOST_OVER ? over.slice(1) : []
  return { inView: rounds.filter((round) => !earlier.includes(round)), earlier }
}
