/** Memoizes a function of an immutable object. A result lives as long as its object, so that unchanged content gives identical answers. */
export function memoize<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly value: Result }>()
  return (key) => {
    const before = results.get(key)
    if (before) return before.value
    const value = make(key)
    results.set(key, { value })
    return value
  }
}

/** Memoizes a function of a text or a number. Once there are `limit` results all of them are dropped. */
export function memoizeUpTo<Key extends string | number, Result extends string | number>(
  limit: number,
  make: (key: Key) => Result,
): (key: Key) => Result {
  const results = new Map<Key, Result>()
  return (key) => {
    const before = results.get(key)
    if (before !== undefined) return before
    const result = make(key)
    if (results.size >= limit) results.clear()
    results.set(key, result)
    return result
  }
}
