import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { SWEDISH_PASSWORDS } from './swedish-passwords.ts'

/** Why a password is too easy to guess. */
type PasswordWeakness = 'common' | 'personal'

/** The lowest score of zxcvbn, from 0 to 4, that is accepted: more than 10^10 guesses. */
const LOWEST_SCORE = 4
/** How much of a password is rated, as rating takes longer with every character. What is longer than this is not weaker. */
const RATED = 100
/** Shorter parts of names stand in too many words. */
const SHORTEST_NAME = 3

/** The parts of names and addresses that a password should not be built on. */
function nameParts(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => [name, name.replace(/\s+/g, ''), ...name.split(/[^\p{L}\p{N}]+/u)])
  return [...new Set(parts.map((part) => part.toLowerCase()).filter((part) => part.length >= SHORTEST_NAME))]
}

// The dictionaries take 30 MB and a tenth of a second, and passwords are seldom chosen.
async function openRater(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new ZxcvbnFactory({ dictionary: { ...dictionary, 'passwords-swedish': [...SWEDISH_PASSWORDS] }, graphs: adjacencyGraphs })
}

/**
 * Why a password is too easy to guess, or null for one that is not: among common passwords and patterns (`common`), or built on one of the names
 * (`personal`): the user's own name and address, the name of the site. Length is not looked at.
 */
export async function passwordWeakness(password: string, names: readonly string[]): Promise<PasswordWeakness | null> {
  const rater = await openRater()
  const parts = nameParts(names)
  if (rater.check(password.slice(0, RATED), parts).score >= LOWEST_SCORE) return null
  return parts.some((part) => password.toLowerCase().includes(part)) ? 'personal' : 'common'
}
