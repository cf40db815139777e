import type { Participant, SignupDetails } from '../../../src/domain/participants/participants.ts'

/** The details of a sign-up with a key. */
export const details = (key: string, more: Partial<SignupDetails> = {}): SignupDetails => ({
  key,
  name: `Namn ${key}`,
  email: `${key}@example.se`,
  organisation: null,
  organisationKind: null,
  companions: [],
  answers: [],
  sensitiveAnswers: [],
  note: null,
  ...more,
})
/** A participant with a seat. */
export const participant = (key: string, more: Partial<Participant> = {}): Participant => ({
  ...details(key),
  state: 'seated',
  number: 1,
  size: 1,
  position: null,
  offeredUntil: null,
  sessions: [],
  ...more,
})
