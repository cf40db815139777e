import type { Endpoint, Where } from 'payload'
import { RESEND_WORDS } from '../../words/signup/letters.ts'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { isPossibleId } from '../database/document-id.ts'

const refusal = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })

/** Queues a letter once more that was sent or could not be, for the event staff: `POST /api/letters/12/skicka-igen`. */
export const resendEndpoint: Endpoint = {
  path: '/:id/skicka-igen',
  method: 'post',
  handler: async ({ payload, routeParams, user }) => {
    if (!hasRole(user, 'admin', 'event-staff')) return refusal(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const id = String(routeParams?.id ?? '')
    // A key that the database can't have is one that nothing has.
    if (!isPossibleId(payload, id)) return refusal(404, ADMIN_WORDS.error.notFound)
    const letter = await payload.findByID({ collection: 'letters', id, depth: 0, overrideAccess: true, disableErrors: true })
    if (!letter) return refusal(404, ADMIN_WORDS.error.notFound)
    // Two who ask at once get one letter.
    const expected: Where = { and: [{ status: { in: ['sent', 'failed'] } }, { updatedAt: { equals: letter.updatedAt } }] }
    const now = new Date().toISOString()
    const data = { status: 'queued', dueAt: now, tries: 0, fault: null, resends: (letter.resends ?? 0) + 1, updatedAt: now }
    const isQueued = await compareAndSwap(payload, { collection: 'letters', row: { id: { equals: letter.id } }, expected, data })
    return isQueued ? Response.json({ message: RESEND_WORDS.queued }) : refusal(409, RESEND_WORDS.notNow)
  },
}
