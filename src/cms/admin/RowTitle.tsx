'use client'

import { useRowLabel } from '@payloadcms/ui'

interface Row {
  readonly title?: string
  readonly name?: string
  readonly label?: string
  readonly question?: string
  readonly from?: string
  readonly path?: string
}

/** The heading of a folded row: what the row is about, else its number. */
export function RowTitle() {
  const { data, rowNumber } = useRowLabel<Row>()
  const words = [data.from, data.title ?? data.name ?? data.label ?? data.question ?? data.path].filter(Boolean).join(' ')
  return <span>{words || `Rad ${(rowNumber ?? 0) + 1}`}</span>
}
