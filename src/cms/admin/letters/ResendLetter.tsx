'use client'

import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { RESEND_WORDS, resendHelp } from '../../../words/letters/resend.ts'

interface ResendResponse {
  readonly message?: string
  readonly errors?: readonly { readonly message: string }[]
}

/** A button in the sidebar of a letter: queues a letter again that was sent or failed. */
export function ResendLetter() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const [words, setWords] = useState('')
  const [isQueued, setQueued] = useState(false)

  const resend = async () => {
    const response = await fetch(`/api/letters/${id}/skicka-igen`, { method: 'POST' })
    const { message, errors }: ResendResponse = await response.json()
    setQueued(response.ok)
    setWords(message ?? errors?.[0]?.message ?? RESEND_WORDS.failed)
  }

  const { words: help, isPossible } = resendHelp(String(status))
  return (
    <div className="field-type">
      <p className="field-label">{RESEND_WORDS.title}</p>
      <p className="field-description">{help}</p>
      {isPossible && (
        <Button
          buttonStyle="secondary"
          size="small"
          disabled={isQueued}
          onClick={() => {
            setWords('')
            resend().catch(() => setWords(RESEND_WORDS.failed))
          }}
        >
          {RESEND_WORDS.button}
        </Button>
      )}
      <p role="status">{words}</p>
    </div>
  )
}
