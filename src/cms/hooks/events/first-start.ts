import type { FieldHook } from 'payload'

interface StoredOccasions {
  readonly occasions?: readonly { readonly startsAt?: string | null }[] | null
}

/** The start of an event's first occasion in ISO form, or null for an event without one. */
export function firstStart({ occasions }: StoredOccasions): string | null {
  const starts = (occasions ?? []).flatMap(({ startsAt }) => (startsAt ? [Date.parse(startsAt)] : []))
  return starts.length === 0 ? null : new Date(Math.min(...starts)).toISOString()
}

/** A field hook that stores when the event begins, so that lists can be sorted by it: a database sorts by no row of a list. */
export const keepFirstStart: FieldHook = ({ data }) => firstStart((data ?? {}) as StoredOccasions)
