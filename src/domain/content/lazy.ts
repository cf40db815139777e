/** Makes a value when it is first needed. A browser takes milliseconds to make a formatter that a page may never need. */
export function lazy<T>(make: () => T): () => T {
  let result: { readonly value: T } | null = null
  return () => {
    result ??= { value: make() }
    return result.value
  }
}
