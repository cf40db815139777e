'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { type OwnSession, SESSION_WORDS } from '../../../words/login.ts'
import { dateAndTime } from '../../../words/time/dates.ts'

const inWords = ({ startedAt }: OwnSession) => dateAndTime(Date.parse(startedAt))

/** The list of the user's own sessions, with buttons that end one of them or all others. */
export function OwnSessions() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const [sessions, setSessions] = useState<readonly OwnSession[]>([])
  const [words, setWords] = useState('')
  const isOwn = user !== null && user !== undefined && String(user.id) === String(id)

  const load = useCallback(async () => {
    const response = await fetch('/api/users/sessions')
    if (response.ok) setSessions(((await response.json()) as { sessions: readonly OwnSession[] }).sessions)
  }, [])
  useEffect(() => {
    if (isOwn) load().catch(() => setWords(SESSION_WORDS.failed))
  }, [isOwn, load])

  const end = async (what: { readonly session: string } | { readonly others: true }) => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what) }
    const response = await fetch('/api/users/sessions/end', init)
    const { ended }: { ended?: number } = await response.json()
    setWords(response.ok && ended !== undefined ? SESSION_WORDS.ended(ended) : SESSION_WORDS.failed)
    await load()
  }
  const endAndTell = (what: Parameters<typeof end>[0]) => void end(what).catch(() => setWords(SESSION_WORDS.failed))

  if (!isOwn) return null
  return (
    <section className="field-type torget-sessions" aria-labelledby="torget-sessions">
      <h2 id="torget-sessions" className="field-label">
        {SESSION_WORDS.title}
      </h2>
      <p className="field-description">{SESSION_WORDS.help}</p>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <strong>{session.browser}</strong> {SESSION_WORDS.since(inWords(session))}
              {session.isPresent && ` – ${SESSION_WORDS.present}`}
            </span>
            {!session.isPresent && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                extraButtonProps={{ 'aria-label': SESSION_WORDS.endOf(session.browser, inWords(session)) }}
                onClick={() => endAndTell({ session: session.id })}
              >
                {SESSION_WORDS.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.some(({ isPresent }) => !isPresent) && (
        <Button buttonStyle="secondary" size="small" onClick={() => endAndTell({ others: true })}>
          {SESSION_WORDS.endOthers}
        </Button>
      )}
      <p role="status">{words}</p>
    </section>
  )
}
