import type { Doc, Instant, Snapshot } from './content.ts'

/** What a question is asked of: the published content and the time. */
export interface View {
  readonly snapshot: Snapshot
  readonly now: Instant
}

/** Remembers what was made of an immutable value, for as long as the value lives, so that unchanged content gives identical answers. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>()
  return (key) => {
    const known = made.get(key)
    if (known) return known.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}

const idIndex = remembered((list: readonly Doc[]) => new Map(list.map((doc) => [doc.id, doc])))
const slugIndex = remembered((list: readonly Doc[]) => new Map(list.map((doc) => [doc.slug, doc])))

/** The document with an id, or null. */
export function byId<T extends Doc>(list: readonly T[], id: string | null): T | null {
  return id === null ? null : ((idIndex(list).get(id) as T | undefined) ?? null)
}

/** The document with a slug, or null. */
export function bySlug<T extends Doc>(list: readonly T[], slug: string): T | null {
  return (slugIndex(list).get(slug) as T | undefined) ?? null
}

/** The documents with the ids, in that order, without those that are not published. */
export function allById<T extends Doc>(list: readonly T[], ids: readonly string[]): readonly T[] {
  return ids.flatMap((id) => byId(list, id) ?? [])
}

const swedish = new Intl.Collator('sv')

/** Orders by a key, then by slug, so that two documents of the same moment always come in the same order. */
export function ordered<T extends { readonly slug: string }>(
  list: readonly T[],
  key: (item: T) => number | string,
  direction: 1 | -1 = 1,
): readonly T[] {
  return [...list].sort((a, b) => {
    const [ka, kb] = [key(a), key(b)]
    const difference = ka === kb ? 0 : typeof ka === 'number' && typeof kb === 'number' ? ka - kb : swedish.compare(String(ka), String(kb))
    if (difference !== 0) return direction * difference
    return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0
  })
}
