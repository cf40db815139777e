import type { Payload, TypedUser } from 'payload'
import { LETTERS_CARD, NO_MAIL_SERVER } from '../../../words/letters/letters-card.ts'
import { hasRole, isStaff } from '../../access/roles.ts'
import { lettersOverview } from '../../letter-delivery/letters-overview.ts'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

interface UndeliveredProps {
  readonly words: string | null
  readonly list: string
  readonly status: 'failed' | 'dropped'
}

/** How many letters did not reach anybody, with a link to them. */
function Undelivered({ words, list, status }: UndeliveredProps) {
  if (words === null) return null
  return (
    <li>
      <a href={`/admin/collections/${list}?where[status][equals]=${status}`}>{words}</a>
    </li>
  )
}

/**
 * A card on the dashboard: for the staff that letters don't go, since when, why and what to check; for those who may read the lists also the letters that did
 * not reach anybody; for administrators that there is no mail server. Renders nothing when there is nothing to tell.
 */
export async function LettersCard({ payload, user }: Props) {
  if (!isStaff(user ?? null)) return null
  const { trouble, waiting, participants, accounts } = await lettersOverview(payload, Date.now())
  const seesParticipants = hasRole(user ?? null, 'admin', 'event-staff')
  const seesAccounts = hasRole(user ?? null, 'admin')
  const ofParticipants = seesParticipants && (participants.failed !== null || participants.dropped !== null)
  const ofAccounts = seesAccounts && (accounts.failed !== null || accounts.dropped !== null)
  const lacksServer = seesAccounts && payload.config.custom.lacksMailServer === true
  if (trouble === null && !lacksServer && !ofParticipants && !ofAccounts) return null
  return (
    <section className="torget-card" aria-labelledby="torget-letters-title">
      <h2 id="torget-letters-title">{LETTERS_CARD.title}</h2>
      {trouble !== null && (
        <div role="status">
          <p className="torget-card__fault">
            <strong>{LETTERS_CARD.trouble}</strong> {trouble}
          </p>
          {waiting !== null && <p>{waiting}</p>}
        </div>
      )}
      {lacksServer && (
        <div role="status">
          <p className="torget-card__fault">
            <strong>{LETTERS_CARD.trouble}</strong> {NO_MAIL_SERVER.what}
          </p>
          <p>{NO_MAIL_SERVER.ask}</p>
        </div>
      )}
      {ofParticipants && (
        <>
          <h3>{LETTERS_CARD.ofParticipants}</h3>
          <ul>
            <Undelivered words={participants.failed} list="letters" status="failed" />
            <Undelivered words={participants.dropped} list="letters" status="dropped" />
          </ul>
          <p>{LETTERS_CARD.resendHelp}</p>
        </>
      )}
      {ofAccounts && (
        <>
          <h3>{LETTERS_CARD.ofAccounts}</h3>
          <ul>
            <Undelivered words={accounts.failed} list="account-letters" status="failed" />
            <Undelivered words={accounts.dropped} list="account-letters" status="dropped" />
          </ul>
        </>
      )}
    </section>
  )
}
