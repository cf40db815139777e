/** A letter: its subject, and its content as plain text and as HTML. The recipient's personal address is left open: see `personal-link.ts`. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}
