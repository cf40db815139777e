/** A letter ready to send: what stands in the subject line, and the text twice, plain and as HTML. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}
