import { APIError } from 'payload'

/** A refusal that the person concerned is shown as it stands: one or two Swedish sentences that say what is wrong and what to do. */
export class Refusal extends APIError {
  constructor(message: string, status = 400) {
    super(message, status, null, true)
  }
}
