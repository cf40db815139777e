import type { Payload } from 'payload'
import { missingPrivacyParts } from '../../../domain/office/privacy.ts'
import { MISSING_PRIVACY, PRIVACY } from '../../../words/office/privacy.ts'
import { settingsOf } from '../../to-content/globals.ts'

interface Props {
  readonly payload: Payload
}

/** A warning above the settings of a sign-up form: the site can't yet tell people what they must be told. Renders nothing when it can. */
export async function PrivacyWarning({ payload }: Props) {
  const missing = missingPrivacyParts(settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })))
  if (missing.length === 0) return null
  return (
    <section className="torget-card field-type" aria-label={PRIVACY.summary}>
      <p className="torget-card__fault">{PRIVACY.warning}</p>
      <ul>
        {missing.map((part) => (
          <li key={part}>{MISSING_PRIVACY[part]}</li>
        ))}
      </ul>
      <p>{PRIVACY.whereToFill}</p>
    </section>
  )
}
