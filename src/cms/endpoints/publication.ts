import type { Endpoint } from 'payload'
import { isStaff } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { isPossibleId } from '../database/document-id.ts'
import { isPublishedCollection, publicationOf } from '../publication/document-publication.ts'

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** How a document stands on the site, for the staff: `GET /api/publication/news/12`. */
export const publicationEndpoint: Endpoint = {
  path: '/publication/:collection/:id',
  method: 'get',
  handler: async ({ payload, routeParams, user }) => {
    if (!isStaff(user)) return refusal(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const { collection, id } = routeParams ?? {}
    if (!isPublishedCollection(collection) || (typeof id !== 'string' && typeof id !== 'number')) return refusal(404, ADMIN_WORDS.error.notFound)
    // A key that the database can't have is one that nothing has.
    if (!isPossibleId(payload, String(id))) return refusal(404, ADMIN_WORDS.error.notFound)
    const publication = await publicationOf(payload, collection, id, Date.now())
    return publication ? Response.json(publication, { headers: { 'Cache-Control': 'no-store' } }) : refusal(404, ADMIN_WORDS.error.notFound)
  },
}
