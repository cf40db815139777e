import type { IncomingMessage } from 'node:http'
import type { Sent } from '../../domain/signup/form.ts'

/** What a form sent, by field; null for what is no form. The guard has seen to its length. */
export async function readForm(request: IncomingMessage): Promise<Sent | null> {
  if (!String(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return null
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const sent: Record<string, string[]> = {}
  // A name of the form's own making must not reach what every object has.
  for (const [field, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
    if (!(field in Object.prototype)) sent[field] = [...(sent[field] ?? []), value.replaceAll('\r\n', '\n')]
  return sent
}

/** Whether a request comes from a page of ours: a browser says so of every form and script. */
export function isOurOwn({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  return headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : origins.includes(headers.origin)
}
