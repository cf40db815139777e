/**
 * An immutable map whose next version costs little: versions share a large base, and each has a small layer with what differs from it. A layer that has
 * grown beyond the square root of its base is merged into a new base.
 */
export class LayeredMap<Key, Value extends object> {
  readonly #base: ReadonlyMap<Key, Value>
  readonly #layer: ReadonlyMap<Key, Value | null>
  readonly size: number

  private constructor(base: ReadonlyMap<Key, Value>, layer: ReadonlyMap<Key, Value | null>, size: number) {
    this.#base = base
    this.#layer = layer
    this.size = size
  }

  /** A map with some entries. Of several with the same key the last counts. */
  static of<Key, Value extends object>(entries: Iterable<readonly [Key, Value]>): LayeredMap<Key, Value> {
    const base = new Map(entries)
    return new LayeredMap(base, new Map(), base.size)
  }

  get(key: Key): Value | null {
    const changed = this.#layer.get(key)
    return changed === undefined ? (this.#base.get(key) ?? null) : changed
  }

  /** The keys, in no order. */
  keys(): readonly Key[] {
    if (this.#layer.size === 0) return [...this.#base.keys()]
    const unchanged = [...this.#base.keys()].filter((key) => !this.#layer.has(key))
    return [...unchanged, ...[...this.#layer].flatMap(([key, value]) => (value === null ? [] : [key]))]
  }

  /** The map after some changes: a value is set, null removes its key. */
  with(changes: ReadonlyMap<Key, Value | null>): LayeredMap<Key, Value> {
    if (changes.size === 0) return this
    let { size } = this
    for (const [key, value] of changes) size += Number(value !== null) - Number(this.get(key) !== null)
    const layer = new Map(this.#layer)
    for (const [key, value] of changes) layer.set(key, value)
    if (layer.size ** 2 <= this.#base.size) return new LayeredMap(this.#base, layer, size)
    const base = new Map(this.#base)
    for (const [key, value] of layer) {
      if (value === null) base.delete(key)
      else base.set(key, value)
    }
    return new LayeredMap(base, new Map(), size)
  }
}
