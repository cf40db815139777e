import type { Endpoint } from 'payload'
import { LETTER_HOLD_WORDS, type RELEASED_WORDS } from '../../words/signup/letter-hold.ts'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { letterHold, RELEASED_QUERY, RELEASES, releaseLetters } from '../letters/letter-hold.ts'
import { errorResponse } from '../rest/error-response.ts'

/** The way back to the dashboard, which says what has happened. */
const toDashboard = (outcome: keyof typeof RELEASED_WORDS): Response =>
  new Response(null, { status: 303, headers: { Location: `/admin?${RELEASED_QUERY}=${outcome}` } })

/**
 * `POST /api/letters/slapp` with the form field `mejl`, one of `RELEASES`: releases letters that are held in a restored database, for administrators. Leads
 * back to the dashboard, so that the form works without script, also when no letters are held any more: then nothing is changed.
 */
export const releaseLettersEndpoint: Endpoint = {
  path: '/slapp',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    if (!hasRole(user, 'admin')) return errorResponse(403, ADMIN_WORDS.error.notAllowedToPerformAction)
    const chosen = new URLSearchParams((await req.text?.()) ?? '').get('mejl')
    const release = RELEASES.find((name) => name === chosen)
    if (release === undefined) return errorResponse(400, LETTER_HOLD_WORDS.noChoice)
    if ((await letterHold(payload)) === null) return toDashboard('redan-slappt')
    const dropped = await releaseLetters(payload, release, Date.now())
    payload.logger.info({ msg: 'Mejlen i en återställd databas är släppta', release, dropped, by: user?.id })
    return toDashboard('slappt')
  },
}
