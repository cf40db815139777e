import type { IncomingMessage } from 'node:http'

/** Whether a request comes from a page of ours: a browser says so of every form and script. */
export function isSameOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  return headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : origins.includes(headers.origin)
}
