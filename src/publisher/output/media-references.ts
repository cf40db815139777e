const START = '/media/'
const IN_NAME = /[A-Za-z0-9._~%-]/
/** Whether a byte may be part of a file's name, by its number. */
const isInName = Array.from({ length: 256 }, (_, byte) => IN_NAME.test(String.fromCharCode(byte)))

const NONE: ReadonlySet<string> = new Set()

/** The addresses of images and documents that occur in a page. */
export function mediaIn(bytes: Buffer): ReadonlySet<string> {
  let urls: Set<string> | null = null
  for (let at = bytes.indexOf(START); at >= 0; ) {
    const name = at + START.length
    let end = name
    while (isInName[bytes[end] ?? 0]) end += 1
    // Cut from the bytes and not from a string: V8 keeps a whole string in memory as long as a part of it is used.
    if (end > name) urls = (urls ?? new Set()).add(bytes.toString('latin1', at, end))
    at = bytes.indexOf(START, end)
  }
  return urls ?? NONE
}

/** The images and documents that each page shows, and how many pages show each of them. */
export class MediaReferences {
  readonly #ofPage = new Map<string, ReadonlySet<string>>()
  readonly #counts = new Map<string, number>()

  /** Records the media of a page, none for a page that is gone. Returns the addresses that no page shows any longer. */
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

  /** The pages that show any of some addresses. */
  pagesWith(urls: ReadonlySet<string>): readonly string[] {
    return [...this.#ofPage].filter(([, shown]) => [...shown].some((url) => urls.has(url))).map(([page]) => page)
  }

  /** Whether any page shows an address. */
  has(url: string): boolean {
    return this.#counts.has(url)
  }
}
