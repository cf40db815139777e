'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { PUBLICATION_WORDS } from '../../../words/publishing/publication.ts'
import type { Publication } from '../../publication/document-publication.ts'
import { usePolledResponse } from '../controls/use-polled-response.ts'
import { useMayPublish } from './may-publish.ts'
import { PublicationText } from './PublicationText.tsx'
import { SchedulePublication } from './SchedulePublication.tsx'

/** Milliseconds between two requests for the state: while a publication is under way, and otherwise. */
const SOON = 1_000
const LATER = 20_000

const isUnderWay = (publication: Publication | null) => publication === null || publication.state === 'waiting' || publication.state === 'failed'

const pollDelay = (publication: Publication | null) => (isUnderWay(publication) ? SOON : LATER)

/** The state of a document on the site, in its sidebar, with the form that schedules its publication. */
export function PublicationField() {
  const { id, collectionSlug, lastUpdateTime, data, isTrashed } = useDocumentInfo()
  const [timesScheduled, setTimesScheduled] = useState(0)
  const mayPublish = useMayPublish()
  const path = id === undefined ? null : `/api/publication/${collectionSlug}/${id}`
  // A save changes one of the first two, depending on how it was made.
  const version = `${lastUpdateTime} ${String(data?.updatedAt ?? '')} ${timesScheduled}`
  const { body: publication, isUnreachable } = usePolledResponse(path, version, pollDelay)

  return (
    <section className="torget-publication field-type" aria-label={PUBLICATION_WORDS.field}>
      <span className="field-label">{PUBLICATION_WORDS.field}</span>
      <div role="status" className="torget-publication__text">
        {id === undefined && <span>{PUBLICATION_WORDS.notSaved}</span>}
        {publication && <PublicationText publication={publication} now={Date.now()} isFull />}
        {isUnreachable && <span>{PUBLICATION_WORDS.unreachable}</span>}
      </div>
      {id !== undefined && mayPublish && !isTrashed && <SchedulePublication onChange={() => setTimesScheduled((times) => times + 1)} />}
    </section>
  )
}
