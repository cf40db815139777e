import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { queueAccountLetter } from '../account-letters/queue-account-letter.ts'
import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { currentRequester } from '../login/requester.ts'
import { countLoginTry, normalisedEmail } from '../login/try-limit.ts'
import { waitRefusal } from '../login/wait-refusal.ts'
import { Refusal } from '../refusal.ts'

/** The longest address that can be written to: RFC 5321, section 4.5.3.1.3, without its angle brackets. */
const LONGEST_ADDRESS = 254

/**
 * Takes the place of Payload's own endpoint, which answers a known address later than an unknown one, and loses the letter when the mail server fails. This
 * one queues every address alike and limits how many letters may be asked for. Whether an account has the address is looked up when the letter is sent.
 */
export const forgotPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || email.trim() === '') throw new Refusal(INPUT_REFUSALS.emailMissing)
    const now = Date.now()
    const until = await countLoginTry(req.payload, { purpose: 'letter', email, network: currentRequester().network }, now)
    if (until !== null) throw waitRefusal(req, until, now)
    const to = normalisedEmail(email)
    if (to.length <= LONGEST_ADDRESS) await queueAccountLetter(req.payload, { kind: 'reset', to }, now)
    return Response.json({ message: req.t('general:success') })
  },
}
