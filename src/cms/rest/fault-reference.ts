import { randomUUID } from 'node:crypto'

/** Writes a fault of ours into the log. Returns the reference that stands beside it there, for whoever met the fault to show. */
export function noteFault(fault: unknown): string {
  const reference = randomUUID().slice(0, 8)
  console.error(`Referens ${reference}:`, fault)
  return reference
}
