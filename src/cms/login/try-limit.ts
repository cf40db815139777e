import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { type CountedBy, KNOWN_FOR, LETTER_WAITS, LOGIN_WAITS, waitingUntil } from '../../domain/login/login-waits.ts'
import { keyedDigest } from './keyed-digest.ts'
import { warnOf } from './security-log.ts'
import { countTry, forgetTries, isKnown, storedTries, takeBackTry } from './tries-store.ts'

/** A try to log in, or to get a letter with a link to a new password. */
export interface LoginTry {
  readonly purpose: 'login' | 'letter'
  /** The e-mail address as it was typed, whether or not an account has it. */
  readonly email: string
  readonly network: string
}

const RULES = { login: LOGIN_WAITS, letter: LETTER_WAITS } as const

/** The e-mail address that typed text stands for, as Payload compares them. */
export const normalisedEmail = (typed: string): string => typed.toLowerCase().trim()

function keysOf(payload: Payload, { purpose, email, network }: LoginTry): Readonly<Record<CountedBy, string>> {
  const account = normalisedEmail(email)
  return {
    pair: keyedDigest(payload, purpose, 'pair', account, network),
    account: keyedDigest(payload, purpose, 'account', account),
    network: keyedDigest(payload, purpose, 'network', network),
  }
}

/** Whether the account has logged in from the network before. Only logins make a network known. */
async function isFromKnownNetwork(payload: Payload, tried: LoginTry, now: Instant): Promise<boolean> {
  return isKnown(await storedTries(payload, keysOf(payload, { ...tried, purpose: 'login' }).pair), now)
}

/**
 * Counts a try before anything is looked at. Returns null when it may go on, otherwise the instant until which it has to wait; then nothing stays counted.
 * From a network that the account has logged in from before, only its own tries there count, so that strangers can't keep a colleague out.
 */
export async function countLoginTry(payload: Payload, tried: LoginTry, now: Instant): Promise<Instant | null> {
  const keys = keysOf(payload, tried)
  const ways: readonly CountedBy[] = (await isFromKnownNetwork(payload, tried, now)) ? ['pair'] : ['pair', 'account', 'network']
  // A look first, so that refused tries write nothing: otherwise one network could fill the table, or use up the tries of an account.
  for (const way of ways) {
    const until = waitingUntil(await storedTries(payload, keys[way]), now)
    if (until !== null) return until
  }
  const counted: CountedBy[] = []
  for (const way of ways) {
    const result = await countTry(payload, keys[way], RULES[tried.purpose][way], now)
    if (result.refusedUntil !== null) {
      for (const earlier of counted) await takeBackTry(payload, keys[earlier])
      return result.refusedUntil
    }
    counted.push(way)
    if (result.wait > 0) warnOf(payload, 'wait begun', { ...tried, countedBy: way, seconds: Math.ceil(result.wait / 1000) })
  }
  return null
}

/** Takes a login that succeeded out of the counts, and makes the network known to the account. */
export async function noteLogin(payload: Payload, tried: LoginTry, now: Instant): Promise<void> {
  const keys = keysOf(payload, tried)
  if (!(await isFromKnownNetwork(payload, tried, now))) {
    await takeBackTry(payload, keys.account)
    await takeBackTry(payload, keys.network)
  }
  await forgetTries(payload, keys.pair, now + KNOWN_FOR)
}
