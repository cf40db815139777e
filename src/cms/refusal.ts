import { APIError } from 'payload'

/** An error whose message the admin shows as it stands: one or two Swedish sentences that say what is wrong and what to do. */
export class Refusal extends APIError {
  constructor(message: string, status = 400) {
    super(message, status, null, true)
  }
}
