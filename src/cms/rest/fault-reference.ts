import { randomUUID } from 'node:crypto'

/** Writes an error of the server to the log. Returns the reference under which the log has it, for the user to pass on. */
export function noteFault(error: unknown): string {
  const reference = randomUUID().slice(0, 8)
  console.error(`Referens ${reference}:`, error)
  return reference
}
