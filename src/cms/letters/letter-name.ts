import { createHash } from 'node:crypto'

/**
 * A letter's Message-ID: made of its key, so that it is the same however often it is tried, and another when the staff send it again. It says nothing of
 * the sign-up. `from` is the sender's address, whose domain it has.
 */
export function messageIdOf(key: string, resends: number, from: string): string {
  const name = createHash('sha256').update(`${key}\0${resends}`).digest('hex').slice(0, 32)
  return `<${name}@${/@([\w.-]+)$/.exec(from)?.[1] ?? 'localhost'}>`
}
