import type { IncomingMessage } from 'node:http'
import type { SentFields } from '../../domain/signup/signup-form.ts'

/** The largest form that is read, in bytes. */
const LARGEST = 64 * 1024

/** The values of a form that was sent, by field; null for a body that is no form or too large. */
export async function readForm(request: IncomingMessage): Promise<SentFields | null> {
  if (!String(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= LARGEST) chunks.push(chunk as Buffer)
  }
  if (size > LARGEST) return null
  const sent: Record<string, string[]> = {}
  for (const [written, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
    // The name of a field with several values may end with brackets, which are no part of it.
    const name = written.replace(/\[\]$/, '')
    const values = Object.hasOwn(sent, name) ? (sent[name] as string[]) : []
    Object.defineProperty(sent, name, { value: [...values, value], enumerable: true, configurable: true, writable: true })
  }
  return sent
}
