import type { Payload, TypedUser } from 'payload'
import { isReviewDue, missingParts } from '../../../domain/office/accessibility.ts'
import { dayOf } from '../../../domain/time/swedish-time.ts'
import { STATEMENT_WORDS } from '../../../words/office/accessibility.ts'
import { hasRole } from '../../access/roles.ts'
import { statementOf } from '../../to-content/accessibility.ts'
import { StatementText } from './StatementText.tsx'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

/** A card on the dashboard for publishers: the accessibility statement lacks something or is due for review. Renders nothing otherwise. */
export async function StatementCard({ payload, user }: Props) {
  if (!hasRole(user ?? null, 'admin', 'publisher')) return null
  const statement = statementOf(await payload.findGlobal({ slug: 'accessibility', depth: 0, overrideAccess: true }))
  const today = dayOf(Date.now())
  if (missingParts(statement).length === 0 && !isReviewDue(statement, today)) return null
  return (
    <section className="torget-card" aria-labelledby="torget-statement-title">
      <h2 id="torget-statement-title">{STATEMENT_WORDS.card}</h2>
      <StatementText statement={statement} today={today} />
      <p>
        <a href="/admin/globals/accessibility">{STATEMENT_WORDS.open}</a>
      </p>
    </section>
  )
}
