import type { ImageSize } from '../../domain/content/content.ts'
import type { ShareWords } from '../../domain/office/share-picture.ts'
import { sharePicture } from './share-image-url.ts'

/** What draws pictures, somewhere else than where pages are made. */
export interface Drawer {
  readonly draw: (words: ShareWords) => Promise<Uint8Array>
  /** How long nothing must have been published before it begins, in milliseconds: to begin costs more than a picture, and the next change may be near. */
  readonly patience: number
  /** Lets it go until it is needed again. */
  readonly rest: () => Promise<void>
}

/** The site's folder, as far as pictures go. Addresses are those on the site. */
interface PictureFolder {
  readonly has: (url: string) => boolean
  /** Whether a page mentions it now. */
  readonly isShown: (url: string) => boolean
  /** Takes note that they are ours, before there are any. */
  readonly own: (urls: readonly string[]) => unknown
  /** Puts one in its place. Returns whether it might. */
  readonly put: (url: string, bytes: Uint8Array) => boolean
}

/**
 * The pictures that are made of pages' own words. Pages mention them and go out; the pictures are drawn afterwards, one at a time, and never while pages
 * are made. What is missing is found by looking at the folder, so that nothing need be remembered by who is killed.
 */
export class SharePictures {
  readonly #drawer: Drawer
  readonly #folder: PictureFolder
  /** What pages have mentioned since the folder was last looked at, and what is to be drawn. */
  readonly #mentioned = new Map<string, ShareWords>()
  readonly #missing = new Map<string, ShareWords>()
  #held: { readonly promise: Promise<void>; readonly release: () => void } | null = null
  #work: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  readonly #faults = new Map<string, string>()

  constructor(drawer: Drawer, folder: PictureFolder) {
    this.#drawer = drawer
    this.#folder = folder
  }

  /** The picture of some words, for a page to mention. */
  of(words: ShareWords): ImageSize {
    const picture = sharePicture(words)
    this.#mentioned.set(picture.url, words)
    return picture
  }

  /** Pauses all drawing until the publisher resumes it. */
  hold(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#held) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#held = { promise, release: resolve }
  }

  /** Goes on with what is missing. */
  goOn(): void {
    const missing = [...this.#mentioned].filter(([url]) => !this.#folder.has(url))
    this.#mentioned.clear()
    this.#folder.own(missing.map(([url]) => url))
    for (const [url, words] of missing) this.#missing.set(url, words)
    this.#held?.release()
    this.#held = null
    if (this.#missing.size === 0 || this.#work) return
    if (this.#drawer.patience === 0) this.#begin()
    else this.#timer = setTimeout(() => this.#begin(), this.#drawer.patience)
  }

  #begin(): void {
    this.#timer = null
    this.#work ??= this.#drawAll().finally(() => {
      this.#work = null
    })
  }

  /** Waits until every picture is in its place, and has no patience. Returns why those that could not be made were not, by their addresses. */
  async done(): Promise<ReadonlyMap<string, string>> {
    if (this.#timer) {
      clearTimeout(this.#timer)
      this.#begin()
    }
    while (this.#work) await this.#work
    return this.#faults
  }

  async #drawAll(): Promise<void> {
    for (let [next] = this.#missing; next; [next] = this.#missing) {
      const [url, words] = next
      await this.#held?.promise
      const bytes = this.#folder.isShown(url) ? await this.#drawn(url, words) : null
      while (this.#held) await this.#held.promise
      this.#missing.delete(url)
      // Its page may have another name by now.
      if (bytes && this.#folder.isShown(url) && !this.#folder.put(url, bytes)) this.#missing.clear()
    }
    await this.#drawer.rest()
  }

  /** Its bytes, or null when it can't be drawn: nothing else waits for it. */
  async #drawn(url: string, words: ShareWords): Promise<Uint8Array | null> {
    try {
      return await this.#drawer.draw(words)
    } catch (error) {
      this.#faults.set(url, error instanceof Error ? error.message : String(error))
      return null
    }
  }
}
