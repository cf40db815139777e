import type { Payload, TypedUser } from 'payload'
import { LISTS } from '../../../domain/paths/paths.ts'
import { FIRST_STEPS } from '../../../words/first-steps.ts'
import { hasRole } from '../../access/roles.ts'
import { firstSteps } from './first-steps.ts'
import { HideFirstSteps } from './HideFirstSteps.tsx'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

/** A card on the dashboard: what a new user can try, until they hide it. */
export async function FirstStepsCard({ payload, user }: Props) {
  const steps = user ? await firstSteps(payload, user, new Date()) : null
  if (steps === null) return null
  const { news, call, event, checkIn } = steps
  const [isAdmin, isEventStaff] = [hasRole(user ?? null, 'admin'), hasRole(user ?? null, 'event-staff')]
  return (
    <section className="torget-card torget-first-steps" aria-labelledby="torget-first-steps-title">
      <h2 id="torget-first-steps-title">{FIRST_STEPS.title}</h2>
      <p>{FIRST_STEPS.lead}</p>
      <ol>
        {news && (
          <li>
            <a href={`/admin/collections/news/${news.id}`}>
              {FIRST_STEPS.headline}: {news.title}
            </a>
            <p>{FIRST_STEPS.headlineHelp}</p>
          </li>
        )}
        {call && (
          <li>
            <a href={`/admin/collections/funding-calls/${call.id}`}>
              {FIRST_STEPS.call}: {call.title}
            </a>
            <p>{FIRST_STEPS.callHelp}</p>
          </li>
        )}
        {event && (
          <li>
            <a href={`${LISTS.events}${event.slug}/`}>
              {FIRST_STEPS.signup}: {event.title}
            </a>
            <p>
              {FIRST_STEPS.signupHelp} {isAdmin && payload.config.custom.writesLettersToFiles === true && FIRST_STEPS.outbox}
            </p>
            {(isAdmin || isEventStaff) && (
              <p>
                <a href="/admin/collections/letters">{FIRST_STEPS.letters}</a> {!isEventStaff && FIRST_STEPS.lettersForStaff}
              </p>
            )}
          </li>
        )}
        {checkIn && (
          <li>
            <a href={`/deltagare/${checkIn.id}/incheckning/`}>
              {FIRST_STEPS.checkIn}: {checkIn.title}
            </a>
            <p>{FIRST_STEPS.checkInHelp}</p>
          </li>
        )}
      </ol>
      <HideFirstSteps />
    </section>
  )
}
