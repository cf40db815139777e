import type { Payload, TypedUser } from 'payload'
import { APPLICATION_WORDS, standingInWords } from '../../../words/calls/link-checks.ts'
import { hasRole } from '../../access/roles.ts'
import { failingLinks } from '../../calls/link-checks.ts'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

/** First in the admin, for those who write: the calls whose link into the application form does not work. Else nothing. */
export async function ApplicationCard({ payload, user }: Props) {
  if (!hasRole(user ?? null, 'admin', 'publisher', 'writer')) return null
  const failing = await failingLinks(payload, Date.now())
  if (failing.length === 0) return null
  return (
    <section className="torget-card" aria-labelledby="torget-application-title">
      <h2 id="torget-application-title">{APPLICATION_WORDS.card}</h2>
      <ul>
        {failing.map(({ key, call, title, round, standing }) => (
          <li key={key}>
            <a href={`/admin/collections/funding-calls/${call}`}>
              {title}, {round}
            </a>
            <p className="torget-card__fault">{standingInWords(standing, null)}</p>
          </li>
        ))}
      </ul>
      <p>{APPLICATION_WORDS.cardHelp}</p>
    </section>
  )
}
