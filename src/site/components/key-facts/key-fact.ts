/** One of the few facts that a reader must know of a page's subject. */
export interface KeyFact {
  readonly label: string
  readonly value: string
  /** Words below the value. */
  readonly note?: string | null
  /** The instant, day or month of the value in ISO 8601, if it is a time. */
  readonly datetime?: string | null
  /** The part of the page that says more. */
  readonly path?: string | null
}
