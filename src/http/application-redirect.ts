import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CallWithHosts } from '../cms/calls/published-call.ts'
import type { RecentReads } from '../cms/database/recent-reads.ts'
import { applicationLink } from '../domain/calls/application-link.ts'
import { roundPath } from '../domain/paths/paths.ts'
import { clientNetwork } from './limits/rate-limit.ts'
import { VisitorLimits } from './limits/visitor-limits.ts'
import { sendRedirect } from './response/http-answer.ts'
import { sendRefusal } from './response/refusal-page.ts'
import { SITE_REFUSED } from './response/server-refusals.ts'
import { answerFromSite, type StaticSite } from './static/static-site.ts'

/** What application paths are answered with: the calls in the database, and the site for paths that are no round's. */
export interface ApplicationServices {
  readonly calls: RecentReads<CallWithHosts | null>
  readonly site: StaticSite
  /** The limits for paths whose call has not just been read. */
  readonly limits: VisitorLimits
}

/** The limits for application paths. */
export const applicationLimits = (): VisitorLimits => new VisitorLimits({ perMinute: 300, running: 2, waiting: 64 })

/**
 * Answers the path of a round's application, which may stand in print: it leads into the application form while the round is open, and otherwise to the
 * part of the round's page that tells how the round stands. A path that belongs to no published round is answered as any other path of the site.
 */
export async function redirectToApplication(
  { calls, site, limits }: ApplicationServices,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const [, , callSlug = '', roundSlug = ''] = pathname.split('/')
  const kept = calls.kept(callSlug, Date.now())
  const found = kept ? { answer: await kept } : await limits.answer(clientNetwork(request), () => calls.read(callSlug, Date.now()))
  if (!('answer' in found)) return sendRefusal(response, 'unlisted', found.status, SITE_REFUSED.page, found.headers)
  const { call, applicationHosts } = found.answer ?? { call: null, applicationHosts: [] }
  const round = call?.rounds.find(({ slug }) => slug === roundSlug)
  if (!call || !round) return answerFromSite(site, request, response)
  const link = applicationLink(call, round, applicationHosts, Date.now())
  const location = link.kind === 'open' ? link.url : `${roundPath({ slug: callSlug }, { slug: roundSlug })}#ansok`
  // A round that is open now may be closed in a minute, so no browser may keep the redirect.
  sendRedirect(response, 'site', 302, location, { 'Cache-Control': 'no-store' })
}
