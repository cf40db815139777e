/** Makes something when it is first asked for, and then gives the same. A browser takes milliseconds to make a formatter that a page may never need. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
