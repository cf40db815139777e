import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { applicationAt } from '../cms/calls/round-by-address.ts'
import { roundPath } from '../domain/paths/paths.ts'
import { sendRedirect } from './response/http-answer.ts'
import { answerFromSite, type StaticSite } from './static/static-site.ts'

/** What application paths are answered with: the rounds in the database, and the site for paths that are no round's. */
export interface ApplicationServices {
  readonly payload: Payload
  readonly site: StaticSite
}

/**
 * Answers the path of a round's application, which may stand in print: it leads into the application form while the round is open, and otherwise to the
 * part of the round's page that tells how the round stands. A path that belongs to no published round is answered as any other path of the site.
 */
export async function redirectToApplication(
  { payload, site }: ApplicationServices,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const [, , call = '', round = ''] = pathname.split('/')
  const link = await applicationAt(payload, call, round, Date.now())
  if (!link) return answerFromSite(site, request, response)
  const location = link.kind === 'open' ? link.url : `${roundPath({ slug: call }, { slug: round })}#ansok`
  // A round that is open now may be closed in a minute, so no browser may keep the redirect.
  sendRedirect(response, 'site', 302, location, { 'Cache-Control': 'no-store' })
}
