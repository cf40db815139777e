import type { Payload, TypedUser } from 'payload'
import { LETTER_HOLD_WORDS, letterHoldInWords, RELEASE_WORDS, RELEASED_WORDS } from '../../../words/signup/letter-hold.ts'
import { hasRole } from '../../access/roles.ts'
import { letterHold, RELEASED_QUERY, RELEASES, waitingLetters } from '../../letters/letter-hold.ts'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
  readonly searchParams?: Readonly<Record<string, string | string[] | undefined>>
}

/** What came of a release, by the value in the dashboard's address. Null for none, and for a value of another origin. */
const releasedInWords = (value: unknown): string | null =>
  typeof value === 'string' && Object.hasOwn(RELEASED_WORDS, value) ? RELEASED_WORDS[value as keyof typeof RELEASED_WORDS] : null

/**
 * A card on the dashboard while the letters of a restored database are held: what waits, and the form by which an administrator releases it. The next page
 * says that they are released.
 */
export async function LetterHoldCard({ payload, user, searchParams }: Props) {
  if (!hasRole(user ?? null, 'admin', 'event-staff')) return null
  const hold = await letterHold(payload)
  if (hold === null) {
    const words = releasedInWords(searchParams?.[RELEASED_QUERY])
    if (words === null) return null
    return (
      <section className="torget-card" aria-labelledby="torget-letter-hold-title">
        <h2 id="torget-letter-hold-title">{LETTER_HOLD_WORDS.titleReleased}</h2>
        <p role="status">{words}</p>
      </section>
    )
  }
  const { count, oldest } = await waitingLetters(payload)
  return (
    <section className="torget-card" aria-labelledby="torget-letter-hold-title">
      <h2 id="torget-letter-hold-title">{LETTER_HOLD_WORDS.title}</h2>
      <p className="torget-card__fault">{LETTER_HOLD_WORDS.why}</p>
      <p>{letterHoldInWords(Date.parse(hold.copiedAt), count, oldest === null ? null : Date.parse(oldest))}</p>
      {hasRole(user ?? null, 'admin') ? (
        <form method="post" action="/api/letters/slapp" className="torget-choices">
          <p>{LETTER_HOLD_WORDS.users}</p>
          <fieldset>
            <legend>{LETTER_HOLD_WORDS.choice}</legend>
            {RELEASES.map((release) => (
              <label key={release}>
                <input type="radio" name="mejl" value={release} required /> {RELEASE_WORDS[release]}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="btn btn--style-primary btn--size-medium">
            {LETTER_HOLD_WORDS.button}
          </button>
        </form>
      ) : (
        <p>{LETTER_HOLD_WORDS.askAdministrator}</p>
      )}
    </section>
  )
}
