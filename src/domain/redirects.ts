/** What an address that is no page any more answers: another address, or that it has ended. */
export type FormerAddress = { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'gone' }

/**
 * What a path that no page has answers now, or null for one that never was. `former` holds, for every path that was ever published, whose
 * it was last; `current` the paths of today with whose they are.
 */
export function formerAddress(path: string, former: ReadonlyMap<string, string>, current: ReadonlyMap<string, string>): FormerAddress | null {
  const owner = former.get(path)
  if (owner === undefined || current.has(path)) return null
  for (const [to, currentOwner] of current) if (currentOwner === owner) return { kind: 'moved', to }
  return { kind: 'gone' }
}
