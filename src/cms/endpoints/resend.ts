import { addDataAndFileToRequest, type Endpoint, type Payload, type Where } from 'payload'
import { hasPassed } from '../../domain/letters/letter-validity.ts'
import { RESEND_WORDS, resentInWords } from '../../words/letters/resend.ts'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'
import { isPossibleId } from '../database/document-id.ts'
import { errorResponse } from '../rest/error-response.ts'

/** The most letters that one request sends again. */
const MOST = 500

/** What became of a letter that was to be sent again. */
type Result = 'queued' | 'not-now' | 'passed' | 'missing'

/** Queues a letter again that was sent, failed or dropped, unless what it says has passed. Of two requests at the same time only one queues it. */
async function resend(payload: Payload, id: string): Promise<Result> {
  if (!isPossibleId(payload, id)) return 'missing'
  const letter = await payload.findByID({ collection: 'letters', id, depth: 0, overrideAccess: true, disableErrors: true })
  if (!letter) return 'missing'
  const at = Date.now()
  if (hasPassed(letter.validUntil ? Date.parse(letter.validUntil) : null, at)) return 'passed'
  const expected: Where = { and: [{ status: { in: ['sent', 'failed', 'dropped'] } }, { updatedAt: { equals: letter.updatedAt } }] }
  const now = new Date(at).toISOString()
  const resends = (letter.resends ?? 0) + 1
  const data = { status: 'queued', dueAt: now, tries: 0, fault: null, failingSince: null, resends, updatedAt: now }
  return (await compareAndSwap(payload, { collection: 'letters', row: { id: { equals: letter.id } }, expected, data })) ? 'queued' : 'not-now'
}

/** `POST /api/letters/12/skicka-igen`: queues a letter again, for event staff. Answers 409 for a letter that is queued already, or no longer true. */
export const resendEndpoint: Endpoint = {
  path: '/:id/skicka-igen',
  method: 'post',
  handler: async ({ payload, routeParams, user }) => {
    if (!hasRole(user, 'admin', 'event-staff')) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    switch (await resend(payload, String(routeParams?.id ?? ''))) {
      case 'queued':
        return Response.json({ message: RESEND_WORDS.queued })
      case 'passed':
        return errorResponse(409, RESEND_WORDS.passed)
      case 'not-now':
        return errorResponse(409, RESEND_WORDS.notNow)
      case 'missing':
        return errorResponse(404, ADMIN_WORDS.error.notFound)
    }
  },
}

/** Ids in a request's body. Null for anything but a list of texts and numbers. */
function idsIn(data: unknown): readonly string[] | null {
  const ids = (data as { readonly ids?: unknown } | undefined)?.ids
  if (!Array.isArray(ids)) return null
  const isId = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'
  return ids.every(isId) ? [...new Set(ids.map(String))] : null
}

/**
 * `POST /api/letters/skicka-igen` with `{ "ids": [12, 13] }`: queues several letters again, for event staff. Answers how many were queued and how many were
 * left: those that are queued already, no longer true or missing. Answers 400 for no ids and for more than 500.
 */
export const resendManyEndpoint: Endpoint = {
  path: '/skicka-igen',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    if (!hasRole(user, 'admin', 'event-staff')) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    await addDataAndFileToRequest(req)
    const ids = idsIn(req.data)
    if (ids === null || ids.length === 0) return errorResponse(400, RESEND_WORDS.chooseSome)
    if (ids.length > MOST) return errorResponse(400, RESEND_WORDS.tooMany)
    const results: Result[] = []
    for (const id of ids) results.push(await resend(payload, id))
    const queued = results.filter((result) => result === 'queued').length
    const left = results.length - queued
    return Response.json({ message: resentInWords({ queued, left }), queued, left })
  },
}
