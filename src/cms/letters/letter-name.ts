import { createHash } from 'node:crypto'

/**
 * The Message-ID of a letter. It is a digest of the letter's key, so that it is the same at each attempt, and another one when the staff send the letter
 * again. `from` is the sender's address, whose domain the Message-ID has.
 */
export function messageIdOf(key: string, resends: number, from: string): string {
  const name = createHash('sha256').update(`${key}\0${resends}`).digest('hex').slice(0, 32)
  return `<${name}@${/@([\w.-]+)$/.exec(from)?.[1] ?? 'localhost'}>`
}
