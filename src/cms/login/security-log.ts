import type { Payload } from 'payload'
import { truncatedNetwork } from '../../domain/login/truncated-network.ts'
import { keyedDigest } from './keyed-digest.ts'
import { currentRequester } from './requester.ts'

/** What happens to accounts and logins that an operator should see. */
type SecurityEvent =
  | 'wait begun'
  | 'password changed'
  | 'e-mail address changed'
  | 'roles changed'
  | 'account disabled'
  | 'account enabled'
  | 'sessions ended'

const IN_WORDS: Readonly<Record<SecurityEvent, string>> = {
  'wait begun': 'för många försök, väntan har börjat',
  'password changed': 'lösenord bytt',
  'e-mail address changed': 'e-postadress bytt',
  'roles changed': 'roller ändrade',
  'account disabled': 'konto avstängt',
  'account enabled': 'konto öppnat igen',
  'sessions ended': 'inloggningar avslutade',
}

/** The facts of an event. An e-mail address is logged as a digest, a network address without its last part. */
interface EventFacts {
  readonly email?: string
  readonly network?: string
  readonly user?: string | number
  /** The user who did it. */
  readonly by?: string | number | null
  readonly countedBy?: string
  readonly seconds?: number
  readonly roles?: readonly string[]
}

/** Logs an event without personal data, as one line that a program can read: `security` names the event. */
export function warnOf(payload: Payload, security: SecurityEvent, facts: EventFacts): void {
  const { user, by, countedBy, seconds, roles } = facts
  const network = truncatedNetwork(facts.network ?? currentRequester().network)
  const account = facts.email === undefined ? undefined : keyedDigest(payload, 'log', facts.email.toLowerCase().trim()).slice(0, 12)
  payload.logger.warn({ security, account, network, user, by, countedBy, seconds, roles, msg: `Inloggning: ${IN_WORDS[security]}` })
}
