/** What letters are made with. */
export interface LetterParts {
  /** Where the site is reached, without a trailing slash. */
  readonly origin: string
  /** The part of a link that only whoever signed up has, of a sign-up's key. */
  readonly tokenOf: (key: string) => string
}
