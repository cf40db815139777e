import { CALLS_GUIDE, LISTS } from './paths.ts'

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

/**
 * Addresses that lead to a page without having been one, with whose they are: the guide to the calls has the address of their list, and is looked for where its
 * slug says. `current` maps the paths of today to whose they are.
 */
export const aliases = (current: readonly (readonly [path: string, owner: string])[]): readonly (readonly [path: string, owner: string])[] =>
  current.flatMap(([path, owner]) => (path === LISTS.calls && owner !== path ? [[`/${CALLS_GUIDE}/`, owner] as const] : []))

/** Every address that was a page once and is none today, in the order of their paths, with what each answers. */
export type FormerAddresses = ReadonlyMap<string, FormerAddress>

/** All former addresses at once. `known` and `current` map paths to their documents; a current path may be known as well. */
export function formerAddresses(
  known: Iterable<readonly [path: string, owner: string]>,
  current: readonly (readonly [path: string, owner: string])[],
): FormerAddresses {
  const paths = new Set(current.map(([path]) => path))
  const ended = [...known].filter(([path]) => !paths.has(path)).sort(([a], [b]) => (a < b ? -1 : 1))
  const places = new Map<string, string | null>(ended.map(([, owner]) => [owner, null]))
  for (const [to, owner] of current) if (places.get(owner) === null) places.set(owner, to)
  return new Map(
    ended.map(([path, owner]) => {
      const to = places.get(owner) ?? null
      return [path, to === null ? { kind: 'gone' } : { kind: 'moved', to }]
    }),
  )
}
