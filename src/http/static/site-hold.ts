/**
 * The files of the site that are not shown while a process starts, as they may show something that is not published any more. Everything is held until it is
 * known which.
 */
export class SiteHold {
  #held: ReadonlySet<string> | 'everything' = 'everything'
  #isReleased = false

  /** Holds some files, and lets the others go. */
  hold(files: ReadonlySet<string> | 'everything'): void {
    this.#held = files
  }

  /** Lets everything go, once the site is published. */
  release(): void {
    this.#held = new Set()
    this.#isReleased = true
  }

  /** Whether a file is not shown yet. `name` is relative to the site's folder. */
  isHeld(name: string): boolean {
    return this.#held === 'everything' || this.#held.has(name)
  }

  /** Whether the site is published, so that a path without a file has no page. */
  get isReleased(): boolean {
    return this.#isReleased
  }
}
