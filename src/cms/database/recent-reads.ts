import type { Instant } from '../../domain/content/content.ts'

/** How long a document is kept after it was read, in milliseconds: many ask for the same one when a sign-up opens, or on the day of a deadline. */
const KEPT_FOR = 500
/** The most documents that are kept. */
const MOST = 100

/** Reads documents by their slugs, each at most once in half a second. What is kept says nothing of the time: the caller decides by its clock. */
export class RecentReads<Document> {
  readonly #read: (slug: string) => Promise<Document>
  readonly #kept = new Map<string, { readonly at: Instant; readonly document: Promise<Document> }>()

  constructor(read: (slug: string) => Promise<Document>) {
    this.#read = read
  }

  /** The document that is kept, or undefined. */
  kept(slug: string, now: Instant): Promise<Document> | undefined {
    const kept = this.#kept.get(slug)
    return kept && Math.abs(now - kept.at) < KEPT_FOR ? kept.document : undefined
  }

  /** The document with a slug, as it was less than half a second ago. */
  read(slug: string, now: Instant): Promise<Document> {
    const kept = this.kept(slug, now)
    if (kept) return kept
    const document = this.#read(slug)
    this.#kept.delete(slug)
    this.#kept.set(slug, { at: now, document })
    // A read that failed is tried again by the next request.
    document.catch(() => this.#kept.delete(slug))
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break
      this.#kept.delete(oldest)
    }
    return document
  }
}
