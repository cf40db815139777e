'use client'

import { useCollapsible, useRowLabel } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

interface TitledRow {
  readonly title?: string
  readonly name?: string
  readonly label?: string
  readonly question?: string
  readonly from?: string
  readonly value?: string
  readonly path?: string
  readonly host?: string
  readonly words?: string
}

/** The heading of a folded row: what the row is about, else its number. A row that is still empty is opened, to be filled in. */
export function RowTitle() {
  const { data, rowNumber } = useRowLabel<TitledRow>()
  const { isCollapsed, toggle } = useCollapsible()
  const wasSeen = useRef(false)
  const words = [
    data.from ?? data.value,
    data.title ?? data.name ?? data.label ?? data.question ?? data.path ?? data.host ?? data.words?.trim().split('\n').join(', '),
  ]
    .filter(Boolean)
    .join(' ')

  // Payload folds what is new too, where the others are folded at first.
  useEffect(() => {
    if (!isCollapsed || words !== '' || wasSeen.current) return
    wasSeen.current = true
    toggle()
  }, [isCollapsed, words, toggle])

  return <span>{words || `Rad ${(rowNumber ?? 0) + 1}`}</span>
}
