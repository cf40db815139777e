'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { APPLICATION_WORDS } from '../../../words/calls/link-checks.ts'
import type { LinkStatuses } from '../../endpoints/application-link.ts'
import { usePolledResponse } from '../controls/use-polled-response.ts'

/** How often it is asked how the links stand, in milliseconds: while one is to be tried, and otherwise. */
const SOON = 5_000
const LATER = 60_000

const pollDelay = (told: LinkStatuses | null) => (told?.links.some(({ kind }) => kind === 'untried') ? SOON : LATER)

/** Below a call's address of applications: whether its links were found to work, and when. */
export function ApplicationField() {
  const { id, lastUpdateTime, data } = useDocumentInfo()
  const address = id === undefined ? null : `/api/funding-calls/${id}/application-link`
  // A save changes the one or the other, by the way it was made.
  const { body: answer, isUnreachable } = usePolledResponse(address, `${lastUpdateTime} ${String(data?.updatedAt ?? '')}`, pollDelay)

  return (
    <section className="torget-publication field-type" aria-label={APPLICATION_WORDS.field}>
      <span className="field-label">{APPLICATION_WORDS.field}</span>
      <div role="status" className="torget-publication__text">
        {id === undefined && <span>{APPLICATION_WORDS.notSaved}</span>}
        {answer?.links.map(({ key, kind, words }) => (
          <span key={key} className={`torget-link--${kind}`}>
            {words}
          </span>
        ))}
        {answer?.links.length === 0 && <span>{answer.isProbing ? APPLICATION_WORDS.notWatched : APPLICATION_WORDS.notProbed}</span>}
        {isUnreachable && <span>{APPLICATION_WORDS.unreachable}</span>}
      </div>
    </section>
  )
}
