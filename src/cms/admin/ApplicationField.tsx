'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { APPLICATION_WORDS } from '../../words/application-probe.ts'
import type { ToldLink } from '../endpoints/application-link.ts'

/** How often it is asked how the links stand, in milliseconds: while one is to be tried, and otherwise. */
const SOON = 5_000
const LATER = 60_000

/** Below a call's address of applications: whether its links were found to work, and when. */
export function ApplicationField() {
  const { id, lastUpdateTime, data } = useDocumentInfo()
  const [links, setLinks] = useState<readonly ToldLink[] | null>(null)
  const [isUnreachable, setUnreachable] = useState(false)
  // A save changes the one or the other, by the way it was made.
  const savedAt = `${lastUpdateTime} ${String(data?.updatedAt ?? '')}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is a reason to ask again.
  useEffect(() => {
    if (id === undefined) return
    const stopped = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const found = await fetch(`/api/funding-calls/${id}/application-link`, { signal: stopped.signal })
        .then((response) => (response.ok ? (response.json() as Promise<{ links: readonly ToldLink[] }>) : null))
        .catch(() => null)
      if (stopped.signal.aborted) return
      setUnreachable(found === null)
      if (found) setLinks(found.links)
      timer = setTimeout(() => void ask(), found?.links.some(({ kind }) => kind === 'untried') ? SOON : LATER)
    }
    void ask()
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [id, savedAt])

  return (
    <section className="torget-publication field-type" aria-label={APPLICATION_WORDS.field}>
      <span className="field-label">{APPLICATION_WORDS.field}</span>
      <div role="status" className="torget-publication__text">
        {id === undefined && <span>{APPLICATION_WORDS.notSaved}</span>}
        {links?.map(({ key, kind, words }) => (
          <span key={key} className={`torget-link--${kind}`}>
            {words}
          </span>
        ))}
        {links?.length === 0 && <span>{APPLICATION_WORDS.notWatched}</span>}
        {isUnreachable && <span>{APPLICATION_WORDS.unreachable}</span>}
      </div>
    </section>
  )
}
