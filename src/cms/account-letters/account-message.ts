import type { Payload } from 'payload'
import { accountChanged } from '../../mail/account-changed.ts'
import type { Letter } from '../../mail/letter.ts'
import { passwordReset } from '../../mail/password-reset.ts'
import type { Message } from '../letters/participant-message.ts'
import type { AccountLetter } from './queue-account-letter.ts'

/** A queued letter about an account. */
interface QueuedAccountLetter {
  readonly id: string | number
  readonly to: string
  readonly kind: AccountLetter['kind']
  readonly isOwn?: boolean | null
  readonly createdAt: string
}

const messageOf = (to: string, letter: Letter): Message => ({ to: { name: '', address: to }, ...letter })

/** Whether a later letter to the same address waits. The key of the later one would make the link of this one useless. */
async function hasLater(payload: Payload, { id, to, createdAt }: QueuedAccountLetter): Promise<boolean> {
  const { totalDocs } = await payload.db.count({
    collection: 'account-letters',
    where: {
      and: [
        { to: { equals: to } },
        { kind: { equals: 'reset' } },
        { status: { in: ['queued', 'sending'] } },
        { createdAt: { greater_than: createdAt } },
        { id: { not_equals: id } },
      ],
    },
  })
  return totalDocs > 0
}

/**
 * The e-mail of a queued letter about an account. The key of a reset link is made here, a new one at each try: it is random, the database has its digest only,
 * and no row holds it. Returns null when there is nobody to write to: no account that may log in has the address, or a later letter goes there.
 */
export async function accountMessage(payload: Payload, row: QueuedAccountLetter, adminUrl: string): Promise<Message | null> {
  const { to, kind, isOwn } = row
  if (kind !== 'reset') return messageOf(to, accountChanged({ change: kind, isOwn: isOwn === true, url: `${adminUrl}/forgot` }))
  const user = await payload.db.findOne<{ id: string | number; isDisabled?: boolean | null }>({
    collection: 'users',
    where: { email: { equals: to } },
  })
  if (!user || user.isDisabled || (await hasLater(payload, row))) return null
  const token = await payload.forgotPassword({ collection: 'users', data: { email: to }, disableEmail: true })
  return token ? messageOf(to, passwordReset({ url: `${adminUrl}/reset/${token}` })) : null
}
