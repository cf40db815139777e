'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useHasRole } from '../users/has-role.ts'

/** Links to the participants, in the sidebar of an event with our own sign-up form. Only event staff see them. */
export function ParticipantsField() {
  const { id, isTrashed } = useDocumentInfo()
  const hasForm = useFormFields(([fields]) => fields?.['signup.way']?.value === 'form')
  const maySee = useHasRole('admin', 'event-staff')
  if (id === undefined || isTrashed || !hasForm || !maySee) return null
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
