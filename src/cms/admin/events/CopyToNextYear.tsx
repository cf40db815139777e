'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useHasRole } from '../users/has-role.ts'

interface CopyResponse {
  readonly doc?: { readonly id: string | number }
  readonly errors?: readonly { readonly message: string }[]
}

const FAILED = 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.'

/** A button in the sidebar of a saved event: creates a draft of next year's event, and opens it. */
export function CopyToNextYear() {
  const { id, isTrashed } = useDocumentInfo()
  const router = useRouter()
  const isModified = useFormModified()
  const mayWrite = useHasRole('admin', 'publisher', 'writer')
  const [isCopying, setCopying] = useState(false)
  const [words, setWords] = useState('')

  const copy = async () => {
    setCopying(true)
    setWords('')
    const { doc, errors } = await fetch(`/api/events/${id}/next-year`, { method: 'POST' })
      .then((response) => response.json() as Promise<CopyResponse>)
      .catch((): CopyResponse => ({}))
    if (doc) return router.push(`/admin/collections/events/${doc.id}`)
    setCopying(false)
    setWords(errors?.[0]?.message ?? FAILED)
  }

  if (id === undefined || isTrashed || !mayWrite) return null
  return (
    <div className="field-type torget-next-year">
      <p className="field-label">Kopiera till nästa år</p>
      <p className="field-description">
        Gör ett nytt utkast med texter, program och frågor kvar, utan datum. {isModified && 'Spara först: det som inte är sparat följer inte med.'}
      </p>
      <Button buttonStyle="secondary" size="small" disabled={isCopying} onClick={() => void copy()}>
        Kopiera till nästa år
      </Button>
      <p role="status">{words}</p>
    </div>
  )
}
