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
  const sent = new Map<string, string[]>()
  for (const [written, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
    // The name of a field with several values may end with brackets, which are no part of it.
    const name = written.replace(/\[\]$/, '')
    const values = sent.get(name)
    if (values) values.push(value)
    else sent.set(name, [value])
  }
  // A field may have any name. From entries each becomes a property of its own, `__proto__` too.
  return Object.fromEntries(sent)
}
