'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FIRST_STEPS } from '../../../words/first-steps.ts'
import { FIRST_STEPS_HIDDEN } from './first-steps-preference.ts'

/** The button that hides the first steps for the user who presses it. */
export function HideFirstSteps() {
  const router = useRouter()
  const [words, setWords] = useState('')

  const hide = async () => {
    const response = await fetch(`/api/payload-preferences/${FIRST_STEPS_HIDDEN}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value: { isHidden: true } }),
    })
    if (response.ok) router.refresh()
    else setWords(FIRST_STEPS.failed)
  }

  return (
    <>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void hide().catch(() => setWords(FIRST_STEPS.failed))}>
        {FIRST_STEPS.dismiss}
      </Button>
      <p role="status">{words}</p>
    </>
  )
}
