'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { APPLICATION_WORDS } from '../../../words/calls/link-checks.ts'
import type { LinkStatuses } from '../../endpoints/application-link.ts'
import { usePolledResponse } from '../controls/use-polled-response.ts'

/** Milliseconds between two requests for the links' status: while a link is waiting for its first check, and otherwise. */
const SOON = 5_000
const LATER = 60_000

const pollDelay = (statuses: LinkStatuses | null) => (statuses?.links.some(({ kind }) => kind === 'untried') ? SOON : LATER)

/** A box below a call's application template: whether its links work, and when they were checked. */
export function ApplicationField() {
  const { id, lastUpdateTime, data } = useDocumentInfo()
  const path = id === undefined ? null : `/api/funding-calls/${id}/application-link`
  // A save changes one of these times, depending on how it was made.
  const version = `${lastUpdateTime} ${String(data?.updatedAt ?? '')}`
  const { body: statuses, isUnreachable } = usePolledResponse(path, version, pollDelay)

  return (
    <section className="torget-publication field-type" aria-label={APPLICATION_WORDS.field}>
      <span className="field-label">{APPLICATION_WORDS.field}</span>
      <div role="status" className="torget-publication__text">
        {id === undefined && <span>{APPLICATION_WORDS.notSaved}</span>}
        {statuses?.links.map(({ key, kind, words }) => (
          <span key={key} className={`torget-link--${kind}`}>
            {words}
          </span>
        ))}
        {statuses?.links.length === 0 && <span>{statuses.isProbing ? APPLICATION_WORDS.notWatched : APPLICATION_WORDS.notProbed}</span>}
        {isUnreachable && <span>{APPLICATION_WORDS.unreachable}</span>}
      </div>
    </section>
  )
}
