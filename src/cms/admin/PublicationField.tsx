'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { PUBLICATION_WORDS } from '../../words/publication.ts'
import type { Publication } from '../publication-of.ts'
import { useMayPublish } from './may-publish.ts'
import { PublicationText } from './PublicationText.tsx'
import { SchedulePublication } from './SchedulePublication.tsx'

/** How often the state is asked for, in milliseconds: while something is under way, and otherwise. */
const SOON = 1_000
const LATER = 20_000

const isUnderWay = (publication: Publication | null) => publication === null || publication.state === 'waiting' || publication.state === 'failed'

/** Beside a document: how it stands on the site. */
export function PublicationField() {
  const { id, collectionSlug, lastUpdateTime, data, isTrashed } = useDocumentInfo()
  const [publication, setPublication] = useState<Publication | null>(null)
  const [isUnreachable, setUnreachable] = useState(false)
  const [timesScheduled, setTimesScheduled] = useState(0)
  const mayPublish = useMayPublish()
  // A save changes the one or the other, by the way it was made.
  const savedAt = `${lastUpdateTime} ${String(data?.updatedAt ?? '')}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save or something scheduled is a reason to ask again.
  useEffect(() => {
    if (id === undefined) return
    const stopped = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const found = await fetch(`/api/publication/${collectionSlug}/${id}`, { signal: stopped.signal })
        .then((response) => (response.ok ? (response.json() as Promise<Publication>) : null))
        .catch(() => null)
      if (stopped.signal.aborted) return
      setUnreachable(found === null)
      if (found) setPublication(found)
      timer = setTimeout(() => void ask(), isUnderWay(found) ? SOON : LATER)
    }
    void ask()
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [id, collectionSlug, savedAt, timesScheduled])

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
