import type { FormAnswer } from '../../domain/signup/signup-form.ts'

/** What somebody told when they signed up, to be kept in a row of its own. */
export interface PendingSignup {
  /** The sign-up's own name. */
  readonly key: string
  readonly name: string
  readonly email: string
  readonly organisation: string | null
  readonly organisationKind: string | null
  /** The names of the rest of the party. */
  readonly companions: readonly string[]
  readonly answers: readonly FormAnswer[]
  readonly sensitiveAnswers: readonly FormAnswer[]
}
