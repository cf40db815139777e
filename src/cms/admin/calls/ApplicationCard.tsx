import type { Payload, TypedUser } from 'payload'
import { APPLICATION_WORDS, standingInWords } from '../../../words/calls/link-checks.ts'
import { hasRole } from '../../access/roles.ts'
import { failingLinks } from '../../calls/link-checks.ts'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

/** A card on the dashboard for writers: the calls whose application link does not work. Renders nothing when every link works. */
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
