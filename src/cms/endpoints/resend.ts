import type { Endpoint, Where } from 'payload'
import { RESEND_WORDS } from '../../words/signup/letters.ts'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { isPossibleId } from '../database/document-id.ts'
import { errorResponse } from '../rest/error-response.ts'

/** `POST /api/letters/12/skicka-igen`: queues a letter again that was sent or failed, for event staff. Answers 409 for a letter in another state. */
export const resendEndpoint: Endpoint = {
  path: '/:id/skicka-igen',
  method: 'post',
  handler: async ({ payload, routeParams, user }) => {
    if (!hasRole(user, 'admin', 'event-staff')) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const id = String(routeParams?.id ?? '')
    if (!isPossibleId(payload, id)) return errorResponse(404, ADMIN_WORDS.error.notFound)
    const letter = await payload.findByID({ collection: 'letters', id, depth: 0, overrideAccess: true, disableErrors: true })
    if (!letter) return errorResponse(404, ADMIN_WORDS.error.notFound)
    // Of two requests at the same time only one finds the row as it was read.
    const expected: Where = { and: [{ status: { in: ['sent', 'failed'] } }, { updatedAt: { equals: letter.updatedAt } }] }
    const now = new Date().toISOString()
    const data = { status: 'queued', dueAt: now, tries: 0, fault: null, resends: (letter.resends ?? 0) + 1, updatedAt: now }
    const isQueued = await compareAndSwap(payload, { collection: 'letters', row: { id: { equals: letter.id } }, expected, data })
    return isQueued ? Response.json({ message: RESEND_WORDS.queued }) : errorResponse(409, RESEND_WORDS.notNow)
  },
}
