'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

interface SharedLink {
  readonly key: string
  readonly url: string
  readonly expires: string
  readonly by: string | null
}

interface ShareResponse extends Partial<SharedLink> {
  readonly links?: readonly SharedLink[]
  readonly errors?: readonly { readonly message: string }[]
}

const FAILED = 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.'

async function post(verb: 'dela' | 'delade' | 'aterkalla', body: object): Promise<ShareResponse> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return (await fetch(`/forhandsvisning/${verb}`, init)).json()
}

/** A box in the sidebar that creates, copies and revokes share links to the saved draft. */
export function ShareDraft() {
  const { id, collectionSlug, isTrashed } = useDocumentInfo()
  const [links, setLinks] = useState<readonly SharedLink[]>([])
  const [words, setWords] = useState('')

  const loadLinks = useCallback(async () => {
    if (id !== undefined && !isTrashed) setLinks((await post('delade', { collection: collectionSlug, id })).links ?? [])
  }, [collectionSlug, id, isTrashed])
  useEffect(() => {
    loadLinks().catch(() => setWords(FAILED))
  }, [loadLinks])

  const copy = async (url: string) => {
    const isCopied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    setWords(isCopied ? 'Länken är kopierad.' : 'Markera länken och kopiera den.')
  }
  const attempt = (work: () => Promise<void>) => {
    setWords('')
    work().catch(() => setWords(FAILED))
  }
  const share = async () => {
    const { url, errors } = await post('dela', { collection: collectionSlug, id })
    if (!url) return setWords(errors?.[0]?.message ?? FAILED)
    await loadLinks()
    await copy(url)
  }
  const revoke = async (key: string) => {
    const { errors } = await post('aterkalla', { key })
    if (errors) return setWords(errors[0]?.message ?? FAILED)
    await loadLinks()
    setWords('Länken är återkallad och visar inget längre.')
  }

  if (isTrashed) return null
  return (
    <div className="field-type torget-share">
      <p className="field-label">Dela utkastet</p>
      {id === undefined ? (
        <p className="field-description">Spara utkastet först. Sedan kan du göra en länk som visar det för någon utan konto.</p>
      ) : (
        <>
          <p className="field-description">
            En länk visar det senast sparade utkastet för alla som har den, i sju dagar eller tills du återkallar den.
          </p>
          <Button buttonStyle="secondary" size="small" onClick={() => attempt(share)}>
            Skapa länk
          </Button>
          {links.length > 0 && (
            <ul className="torget-share__links">
              {links.map(({ key, url, expires, by }) => (
                <li key={key}>
                  <input aria-label={`Länk som gäller till ${expires}`} readOnly value={url} onFocus={(event) => event.target.select()} />
                  <p className="field-description">
                    Gäller till {expires}.{by && ` Delad av ${by}.`}
                  </p>
                  <Button
                    aria-label={`Kopiera länken som gäller till ${expires}`}
                    buttonStyle="secondary"
                    size="small"
                    onClick={() => attempt(() => copy(url))}
                  >
                    Kopiera
                  </Button>{' '}
                  <Button
                    aria-label={`Återkalla länken som gäller till ${expires}`}
                    buttonStyle="secondary"
                    size="small"
                    onClick={() => attempt(() => revoke(key))}
                  >
                    Återkalla
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <p role="status">{words}</p>
        </>
      )}
    </div>
  )
}
