import type { Endpoint } from 'payload'
import { standingInWords } from '../../words/calls/link-checks.ts'
import { isStaff } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { checkedLinksOf } from '../calls/link-checks.ts'
import { isPossibleId } from '../database/document-id.ts'

/** A watched link, as the admin is told of it. */
export interface LinkStatus {
  readonly key: string
  readonly kind: 'untried' | 'works' | 'fails'
  readonly words: string
}

/** The watched links of a call, and whether this installation tries any: where it does not, there are none to tell of. */
export interface LinkStatuses {
  readonly isProbing: boolean
  readonly links: readonly LinkStatus[]
}

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** How the links into a call's application form stand, for the staff: `GET /api/funding-calls/12/application-link`. */
export const applicationLinkEndpoint: Endpoint = {
  path: '/:id/application-link',
  method: 'get',
  handler: async ({ payload, routeParams, user }) => {
    if (!isStaff(user)) return refusal(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const id = String(routeParams?.id ?? '')
    // A key that the database can't have is one that nothing has.
    if (!isPossibleId(payload, id)) return refusal(404, ADMIN_WORDS.error.notFound)
    const isProbing = payload.config.custom.isProbingLinks === true
    // What nobody tries will never have been tried.
    const links = (await checkedLinksOf(payload, id, Date.now())).filter(({ standing }) => isProbing || standing.kind !== 'untried')
    const told = links.map(
      ({ key, round, standing }): LinkStatus => ({ key, kind: standing.kind, words: standingInWords(standing, links.length > 1 ? round : null) }),
    )
    return Response.json({ isProbing, links: told } satisfies LinkStatuses, { headers: { 'Cache-Control': 'no-store' } })
  },
}
