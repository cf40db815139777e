/** What all letters are made with. */
export interface LetterParts {
  /** The site's origin, without a trailing slash. */
  readonly origin: string
}
