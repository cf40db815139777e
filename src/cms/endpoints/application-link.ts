import type { Endpoint } from 'payload'
import { standingInWords } from '../../words/calls/link-checks.ts'
import { isStaff } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { checkedLinksOf } from '../calls/link-checks.ts'
import { isPossibleId } from '../database/document-id.ts'
import { errorResponse } from '../rest/error-response.ts'

/** The status of a watched link. `words` is a Swedish sentence. */
interface LinkStatus {
  readonly key: string
  readonly kind: 'untried' | 'works' | 'fails'
  readonly words: string
}

/** The statuses of a call's watched links. Links that were never checked are left out where this installation checks none. */
export interface LinkStatuses {
  readonly isProbing: boolean
  readonly links: readonly LinkStatus[]
}

/** `GET /api/funding-calls/12/application-link`: the `LinkStatuses` of a call, for the staff. */
export const applicationLinkEndpoint: Endpoint = {
  path: '/:id/application-link',
  method: 'get',
  handler: async ({ payload, routeParams, user }) => {
    if (!isStaff(user)) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const id = String(routeParams?.id ?? '')
    if (!isPossibleId(payload, id)) return errorResponse(404, ADMIN_WORDS.error.notFound)
    const isProbing = payload.config.custom.isProbingLinks === true
    const links = (await checkedLinksOf(payload, id, Date.now())).filter(({ standing }) => isProbing || standing.kind !== 'untried')
    const statuses = links.map(
      ({ key, round, standing }): LinkStatus => ({ key, kind: standing.kind, words: standingInWords(standing, links.length > 1 ? round : null) }),
    )
    return Response.json({ isProbing, links: statuses } satisfies LinkStatuses, { headers: { 'Cache-Control': 'no-store' } })
  },
}
