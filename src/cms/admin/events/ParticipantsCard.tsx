import type { TypedUser } from 'payload'
import { hasRole } from '../../access/roles.ts'

interface Props {
  readonly user?: TypedUser | null
}

/** A card on the dashboard for event staff: the link to the participants. */
export function ParticipantsCard({ user }: Props) {
  if (!hasRole(user ?? null, 'admin', 'event-staff')) return null
  return (
    <section className="torget-card" aria-labelledby="torget-participants-title">
      <h2 id="torget-participants-title">Deltagare</h2>
      <p>
        <a href="/deltagare/">Evenemang med deltagare</a>: vilka som är anmälda, reservlistor, incheckning, namnskyltar och filer för Excel.
      </p>
    </section>
  )
}
