'use client'

import { Button, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { RESEND_WORDS, resendChosen } from '../../../words/letters/resend.ts'

interface ResendResponse {
  readonly message?: string
  readonly errors?: readonly { readonly message: string }[]
}

/** A button above the list of letters: sends the chosen ones again. */
export function ResendLetters() {
  const { selectedIDs } = useSelection()
  const router = useRouter()
  const [words, setWords] = useState('')
  const [isSending, setSending] = useState(false)

  const resend = async () => {
    const response = await fetch('/api/letters/skicka-igen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ids: selectedIDs }),
    })
    const { message, errors }: ResendResponse = await response.json()
    setWords(message ?? errors?.[0]?.message ?? RESEND_WORDS.failed)
    router.refresh()
  }

  const begin = () => {
    setWords('')
    setSending(true)
    resend()
      .catch(() => setWords(RESEND_WORDS.failed))
      .finally(() => setSending(false))
  }

  return (
    <div className="torget-resend">
      <Button buttonStyle="secondary" size="small" disabled={isSending || selectedIDs.length === 0} onClick={begin}>
        {resendChosen(selectedIDs.length)}
      </Button>
      <p role="status">{words === '' && selectedIDs.length === 0 ? RESEND_WORDS.chooseSome : words}</p>
    </div>
  )
}
