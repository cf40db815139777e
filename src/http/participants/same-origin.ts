import type { IncomingMessage } from 'node:http'

/** Whether a form or a script's request was sent from the site itself, as browsers state in its headers. */
export function isSameOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  return headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : origins.includes(headers.origin)
}
