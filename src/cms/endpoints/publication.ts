import type { Endpoint } from 'payload'
import { isStaff } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { isPossibleId } from '../database/document-id.ts'
import { isPublishedCollection, publicationOf } from '../publication/document-publication.ts'
import { errorResponse } from '../rest/error-response.ts'

/** `GET /api/publication/news/12`: the `Publication` of a document, which is its state on the site, for the staff. */
export const publicationEndpoint: Endpoint = {
  path: '/publication/:collection/:id',
  method: 'get',
  handler: async ({ payload, routeParams, user }) => {
    if (!isStaff(user)) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const { collection, id } = routeParams ?? {}
    if (!isPublishedCollection(collection) || (typeof id !== 'string' && typeof id !== 'number'))
      return errorResponse(404, ADMIN_WORDS.error.notFound)
    if (!isPossibleId(payload, String(id))) return errorResponse(404, ADMIN_WORDS.error.notFound)
    const publication = await publicationOf(payload, collection, id, Date.now())
    return publication ? Response.json(publication, { headers: { 'Cache-Control': 'no-store' } }) : errorResponse(404, ADMIN_WORDS.error.notFound)
  },
}
