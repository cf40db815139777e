import type { IncomingMessage } from 'node:http'
import type { SentFields } from '../../domain/signup/signup-form.ts'

/** The most that a form may hold, in bytes. */
const LARGEST = 64 * 1024

/** What a form sent, by field; null for what is none, or is too large. */
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
    // Fields that are one list say so with brackets, so that none is taken for a field that is there twice by mistake.
    const name = written.replace(/\[\]$/, '')
    const values = Object.hasOwn(sent, name) ? (sent[name] as string[]) : []
    Object.defineProperty(sent, name, { value: [...values, value], enumerable: true, configurable: true, writable: true })
  }
  return sent
}
