import { setImmediate } from 'node:timers/promises'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { inBackground } from '../background-work.ts'
import { currentRequester } from '../login/requester.ts'
import { countLoginTry, normalisedEmail } from '../login/try-limit.ts'
import { waitRefusal } from '../login/wait-refusal.ts'
import { Refusal } from '../refusal.ts'

/** Sends the letter with a link to a new password, if a user who may log in has the address. */
async function sendLink({ payload }: PayloadRequest, typed: string): Promise<void> {
  const email = normalisedEmail(typed)
  const user = await payload.db.findOne<{ id: string | number; isDisabled?: boolean | null }>({
    collection: 'users',
    where: { email: { equals: email } },
  })
  if (user && !user.isDisabled) await payload.forgotPassword({ collection: 'users', data: { email } })
}

/**
 * Takes the place of Payload's own endpoint, which answers a known address later than an unknown one: it waits for the database and the mail server. This
 * one answers first, and limits how many letters may be asked for.
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
    inBackground(req.payload, 'The letter with a link to a new password was not sent', async () => {
      await setImmediate()
      await sendLink(req, email)
    })
    return Response.json({ message: req.t('general:success') })
  },
}
