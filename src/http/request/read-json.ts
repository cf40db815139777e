import type { IncomingMessage } from 'node:http'

/** The JSON object that a request sends, or null. The request guard has checked its length. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  if (!String(request.headers['content-type'] ?? '').startsWith('application/json')) return null
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
