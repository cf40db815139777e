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

/** The heading of an array's row: its title, or its number when it has none. An empty row is unfolded at first, to be filled in. */
export function RowTitle() {
  const { data, rowNumber } = useRowLabel<TitledRow>()
  const { isCollapsed, toggle } = useCollapsible()
  const wasOpened = useRef(false)
  const words = [
    data.from ?? data.value,
    data.title ?? data.name ?? data.label ?? data.question ?? data.path ?? data.host ?? data.words?.trim().split('\n').join(', '),
  ]
    .filter(Boolean)
    .join(' ')

  // With `initCollapsed` Payload folds new rows too.
  useEffect(() => {
    if (!isCollapsed || words !== '' || wasOpened.current) return
    wasOpened.current = true
    toggle()
  }, [isCollapsed, words, toggle])

  return <span>{words || `Rad ${(rowNumber ?? 0) + 1}`}</span>
}
