'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useHasRole } from '../users/has-role.ts'

/** Beside an event that one signs up for here: the way to its participants, for those who may see them. */
export function ParticipantsField() {
  const { id, isTrashed } = useDocumentInfo()
  const isOurs = useFormFields(([fields]) => fields?.['signup.way']?.value === 'form')
  const maySee = useHasRole('admin', 'event-staff')
  if (id === undefined || isTrashed || !isOurs || !maySee) return null
  return (
    <div className="field-type torget-participants">
      <p className="field-label">Deltagare</p>
      <ul>
        <li>
          <a href={`/deltagare/${id}/`}>Se deltagare och reservlista</a>
        </li>
        <li>
          <a href={`/deltagare/${id}/incheckning/`}>Checka in vid dörren</a>
        </li>
      </ul>
    </div>
  )
}
