const MEDIA = /\/media\/[A-Za-z0-9._~%-]+/g

const NONE: ReadonlySet<string> = new Set()

/** The addresses of pictures and documents that a page's text mentions. */
export function mediaIn(bytes: Buffer): ReadonlySet<string> {
  if (!bytes.includes('/media/')) return NONE
  return new Set(bytes.toString('utf8').match(MEDIA) ?? [])
}

/** Which pictures and documents are shown, and by which pages. */
export class ShownMedia {
  readonly #ofPage = new Map<string, ReadonlySet<string>>()
  readonly #counts = new Map<string, number>()

  /** Takes note of what a page shows; nothing, for one that is no more. Returns the addresses that no page shows any longer. */
  show(page: string, media: ReadonlySet<string>): readonly string[] {
    const before = this.#ofPage.get(page) ?? NONE
    if (media.size > 0) this.#ofPage.set(page, media)
    else this.#ofPage.delete(page)
    for (const url of media) this.#counts.set(url, (this.#counts.get(url) ?? 0) + 1)
    for (const url of before) this.#counts.set(url, (this.#counts.get(url) ?? 0) - 1)
    const left = [...before].filter((url) => this.#counts.get(url) === 0)
    for (const url of left) this.#counts.delete(url)
    return left
  }

  /** Whether a page shows an address. */
  has(url: string): boolean {
    return this.#counts.has(url)
  }
}
