import type { Endpoint } from 'payload'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { isPossibleId } from '../database/document-id.ts'
import { nextYearDraft } from '../events/next-year.ts'
import { errorResponse } from '../rest/error-response.ts'

/** `POST /api/events/12/next-year`: creates a draft of next year's event, for writers. Answers 201 with the draft's id and title. */
export const nextYearEndpoint: Endpoint = {
  path: '/:id/next-year',
  method: 'post',
  handler: async (req) => {
    const { payload, routeParams, user } = req
    if (!hasRole(user, 'admin', 'publisher', 'writer')) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const id = String(routeParams?.id ?? '')
    if (!isPossibleId(payload, id)) return errorResponse(404, ADMIN_WORDS.error.notFound)
    const event = await payload.findByID({ collection: 'events', id, draft: true, depth: 0, overrideAccess: false, user, disableErrors: true, req })
    if (!event) return errorResponse(404, ADMIN_WORDS.error.notFound)
    const created = await payload.create({
      collection: 'events',
      data: nextYearDraft(event),
      draft: true,
      depth: 0,
      overrideAccess: false,
      user,
      req,
    })
    return Response.json({ doc: { id: created.id, title: created.title } }, { status: 201 })
  },
}
