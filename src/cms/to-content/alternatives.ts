import type { Alternative } from '../../domain/content/content.ts'
import { refOf } from './body.ts'

interface StoredAlternative {
  readonly kind: Alternative['kind']
  readonly language?: string | null
  readonly document?: Parameters<typeof refOf>[0]
  readonly url?: string | null
}

/** The domain shapes of stored alternatives. An alternative without a target is left out. */
export const alternativesOf = (stored: readonly StoredAlternative[] | null | undefined): readonly Alternative[] =>
  (stored ?? []).flatMap(({ kind, language, document, url }) => {
    const to = refOf(document) ?? (url?.trim() || null)
    return to === null ? [] : [{ kind, language: kind === 'language' ? (language ?? 'sv') : 'sv', to }]
  })
