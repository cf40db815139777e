import type { Endpoint } from 'payload'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { isPossibleId } from '../database/document-id.ts'
import { nextYearDraft } from '../events/next-year.ts'

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** Makes a new draft of an event for the year after, for those who write: `POST /api/events/12/next-year`. */
export const nextYearEndpoint: Endpoint = {
  path: '/:id/next-year',
  method: 'post',
  handler: async (req) => {
    const { payload, routeParams, user } = req
    if (!hasRole(user, 'admin', 'publisher', 'writer')) return refusal(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const id = String(routeParams?.id ?? '')
    if (!isPossibleId(payload, id)) return refusal(404, ADMIN_WORDS.error.notFound)
    const found = await payload.findByID({ collection: 'events', id, draft: true, depth: 0, overrideAccess: false, user, disableErrors: true, req })
    if (!found) return refusal(404, ADMIN_WORDS.error.notFound)
    const made = await payload.create({ collection: 'events', data: nextYearDraft(found), draft: true, depth: 0, overrideAccess: false, user, req })
    return Response.json({ doc: { id: made.id, title: made.title } }, { status: 201 })
  },
}
