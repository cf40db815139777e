import { randomUUID } from 'node:crypto'
import { faultInFull } from '../../domain/logs/loggable-error.ts'

/** Writes an error of the server to the log, without the values that it was about. Returns the reference under which the log has it, for the user to pass on. */
export function noteFault(error: unknown): string {
  const reference = randomUUID().slice(0, 8)
  console.error(`Referens ${reference}: ${faultInFull(error)}`)
  return reference
}
