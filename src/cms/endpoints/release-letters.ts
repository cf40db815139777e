import type { Endpoint } from 'payload'
import { LETTER_HOLD_WORDS } from '../../words/signup/letter-hold.ts'
import { hasRole } from '../access/roles.ts'
import { ADMIN_WORDS } from '../admin/words/admin-words.ts'
import { letterHold, RELEASES, releaseLetters } from '../letters/letter-hold.ts'
import { errorResponse } from '../rest/error-response.ts'

/**
 * `POST /api/letters/slapp` with the form field `mejl`, one of `RELEASES`: releases letters that are held in a restored database, for administrators. Leads
 * back to the dashboard, so that the form works without script. Answers 409 when no letters are held.
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
    if ((await letterHold(payload)) === null) return errorResponse(409, LETTER_HOLD_WORDS.notHeld)
    const dropped = await releaseLetters(payload, release, Date.now())
    payload.logger.info({ msg: 'Mejlen i en återställd databas är släppta', release, dropped, by: user?.id })
    return new Response(null, { status: 303, headers: { Location: '/admin' } })
  },
}
