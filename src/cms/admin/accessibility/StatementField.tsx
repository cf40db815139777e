'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { dayOf } from '../../../domain/time/swedish-time.ts'
import { STATEMENT_WORDS } from '../../../words/office/accessibility.ts'
import { type StoredStatement, statementOf } from '../../to-content/accessibility.ts'
import { StatementText } from './StatementText.tsx'

/** A box above the fields of the accessibility statement: what the statement lacks, saved or not. */
export function StatementField() {
  const [fields] = useAllFormFields()
  const values = reduceFieldsToValues(fields, true) as StoredStatement
  return (
    <section className="torget-card field-type" aria-label={STATEMENT_WORDS.card}>
      <div role="status">
        <StatementText statement={statementOf(values)} today={dayOf(Date.now())} />
      </div>
    </section>
  )
}
