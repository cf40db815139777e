'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { ChangedThing } from '../../../domain/content/content.ts'
import { changeInWords } from '../../../words/documents/changes.ts'
import { dateInWords } from '../../../words/time/dates.ts'

interface ChangeRow {
  readonly at?: string
  readonly what?: ChangedThing
  readonly subject?: string | null
  readonly before?: string | null
  readonly after?: string | null
  readonly withdrawn?: string | null
}

/** The heading of a change's row: the sentence that readers see, marked when the change is withdrawn. */
export function ChangeTitle() {
  const { at, what, subject = null, before = null, after = null, withdrawn } = useRowLabel<ChangeRow>().data
  if (!at || !what) return <span>Skrivs av webbplatsen</span>
  const sentence = `${dateInWords(Date.parse(at))}: ${changeInWords({ what, subject, before, after })}`
  return <span>{withdrawn ? `Visas inte – ${sentence}` : sentence}</span>
}
