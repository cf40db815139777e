import type { FormAnswer } from '../../domain/signup/signup-form.ts'

/** A sign-up that has a claim, and whose row is still to be created. It is stored as JSON beside the seating: its names are those of its first version. */
export interface PendingSignup {
  /** The sign-up's key. */
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
