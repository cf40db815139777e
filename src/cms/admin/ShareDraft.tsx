'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

interface Answer {
  readonly url?: string
  readonly expires?: string
  readonly errors?: readonly { readonly message: string }[]
}

const FAILED = 'Länken kunde inte göras. Kontrollera att du har kontakt med servern och försök igen.'

/** Makes a link that shows the saved draft to somebody without an account, and lets one copy it. */
export function ShareDraft() {
  const { id, collectionSlug } = useDocumentInfo()
  const [link, setLink] = useState<{ readonly url: string; readonly expires: string } | null>(null)
  const [words, setWords] = useState('')

  const copy = async (url: string) => {
    const isCopied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    setWords(isCopied ? 'Länken är kopierad.' : 'Markera länken och kopiera den.')
  }
  const share = async () => {
    setWords('')
    try {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ collection: collectionSlug, id }) }
      const { url, expires, errors }: Answer = await (await fetch('/forhandsvisning/dela', init)).json()
      if (!url || !expires) return setWords(errors?.[0]?.message ?? FAILED)
      setLink({ url, expires })
      await copy(url)
    } catch {
      setWords(FAILED)
    }
  }

  return (
    <div className="field-type torget-share">
      <p className="field-label">Dela utkastet</p>
      {id === undefined ? (
        <p className="field-description">Spara utkastet först. Sedan kan du göra en länk som visar det för någon utan konto.</p>
      ) : (
        <>
          <p className="field-description">Länken visar det senast sparade utkastet för alla som har den, i sju dagar. Den kan inte återkallas.</p>
          <Button buttonStyle="secondary" size="small" onClick={() => void share()}>
            Skapa länk
          </Button>
          {link && (
            <>
              <input aria-label="Länk till utkastet" readOnly value={link.url} onFocus={(event) => event.target.select()} />
              <p className="field-description">Gäller till {link.expires}.</p>
              <Button buttonStyle="secondary" size="small" onClick={() => void copy(link.url)}>
                Kopiera länken
              </Button>
            </>
          )}
          <p role="status">{words}</p>
        </>
      )}
    </div>
  )
}
