import type { Instant } from '../../../domain/content/content.ts'
import { momentInWords, PUBLICATION_STATE, PUBLICATION_WORDS, scheduledInWords } from '../../../words/publishing/publication.ts'
import type { Publication } from '../../publication/document-publication.ts'

interface Props {
  readonly publication: Publication
  readonly now: Instant
  /** Whether the whole reason and the path are spelled out. */
  readonly isFull: boolean
}

const LIVE: readonly Publication['state'][] = ['live', 'changed-draft']

/** The state of a document on the site in words, with a link to its page. */
export function PublicationText({ publication: { state, since, address, reason, scheduled }, now, isFull }: Props) {
  return (
    <>
      <strong className={`torget-publication__state torget-publication__state--${state}`}>{PUBLICATION_STATE[state]}</strong>
      {LIVE.includes(state) && since && <span>Sedan {momentInWords(Date.parse(since), now)}</span>}
      {address && since && (
        <a href={address} target="_blank" rel="noreferrer" aria-label={`${address} (${PUBLICATION_WORDS.opensInNewTab})`}>
          {isFull ? address : 'Visa'}
        </a>
      )}
      {scheduled.map((planned) => (
        <span key={`${planned.type}${planned.at}`}>{scheduledInWords(planned, now)}</span>
      ))}
      {reason && <span title={reason}>{isFull ? reason : reason.split('. ', 1)[0]}</span>}
    </>
  )
}
