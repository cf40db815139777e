/** The parts of a letter's links that letters share. */
export interface LetterParts {
  /** The site's origin, without a trailing slash. */
  readonly origin: string
  /** The token of a sign-up's own page, made from the sign-up's key. */
  readonly tokenOf: (key: string) => string
}
