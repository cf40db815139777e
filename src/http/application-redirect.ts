import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { applicationAt } from '../cms/calls/round-by-address.ts'
import { roundPath } from '../domain/paths/paths.ts'
import { SITE_HEADERS } from './response/security-headers.ts'

const ADDRESS = /^\/utlysningar\/([a-z0-9-]+)\/([a-z0-9-]+)\/ansok\/?$/

/**
 * Answers the address of a round's application, which printed matter and letters may name: it leads into the form while that is open, and to where the
 * round's page says how it stands otherwise. Returns false for an address that is none, so that it is answered as any.
 */
export async function answerApplication(
  payload: Payload | null,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  const [, call, round] = ADDRESS.exec(pathname) ?? []
  if (!call || !round || !payload || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const link = await applicationAt(payload, call, round, Date.now())
  if (!link) return false
  for (const [name, value] of SITE_HEADERS) response.setHeader(name, value)
  const to = link.kind === 'open' ? link.url : `${roundPath({ slug: call }, { slug: round })}#ansok`
  // What is open now may be closed in a minute: nobody is to remember where it led.
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
  return true
}
