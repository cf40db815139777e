'use client'

import { Button, DatePicker, useDocumentInfo, useFormModified, useServerFunctions } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { fromSwedishClock } from '../../../domain/time/swedish-time.ts'
import { SCHEDULE_WORDS, type Scheduled, scheduledInWords } from '../../../words/publishing/publication.ts'
import { INSTANT_PICKER } from '../../fields/date-forms.ts'

interface ScheduledJob extends Scheduled {
  readonly id: number | string
}

interface Props {
  /** Called after a publication was scheduled or unscheduled. */
  readonly onChange: () => void
}

/**
 * A form that schedules when the saved draft is published, or when the published document is taken from the site.
 *
 * It replaces Payload's drawer, which shows and reads American dates only, and suggests that a new draft be unpublished.
 */
export function SchedulePublication({ onChange }: Props) {
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo()
  const { schedulePublish, getUpcomingScheduledPublish } = useServerFunctions()
  const isModified = useFormModified()
  const [picked, setPicked] = useState<Date | null>(null)
  const [planned, setPlanned] = useState<readonly ScheduledJob[]>([])
  const [words, setWords] = useState('')

  const loadPlanned = useCallback(async () => {
    if (id === undefined || collectionSlug === undefined) return
    const jobs = await getUpcomingScheduledPublish({ id, collectionSlug })
    setPlanned(jobs.map((job) => ({ id: job.id, type: job.input.type, at: Date.parse(String(job.waitUntil)) })))
  }, [id, collectionSlug, getUpcomingScheduledPublish])

  const submit = async (change: Parameters<typeof schedulePublish>[0], message: string) => {
    const { error } = (await schedulePublish(change)) as { readonly error?: string }
    if (error) throw new Error(error)
    await loadPlanned()
    onChange()
    setWords(message)
  }
  const attempt = (work: () => Promise<void>) => {
    setWords('')
    work().catch(() => setWords(SCHEDULE_WORDS.failed))
  }
  const schedule = async (type: Scheduled['type']) => {
    if (!picked) return setWords(SCHEDULE_WORDS.noTime)
    // The picker gives a time in the computer's time zone. The figures that it shows are meant as Swedish time.
    const at = fromSwedishClock(picked.getFullYear(), picked.getMonth() + 1, picked.getDate(), picked.getHours(), picked.getMinutes())
    if (at <= Date.now()) return setWords(SCHEDULE_WORDS.past)
    await submit(
      { type, date: new Date(at), doc: { relationTo: collectionSlug as never, value: String(id) } },
      scheduledInWords({ type, at }, Date.now()),
    )
    setPicked(null)
  }

  return (
    <details className="torget-schedule" onToggle={(event) => event.currentTarget.open && attempt(loadPlanned)}>
      <summary>{SCHEDULE_WORDS.title}</summary>
      {planned.length > 0 && (
        <ul>
          {planned.map(({ id: key, at, type }) => (
            <li key={key}>
              {scheduledInWords({ at, type }, Date.now())}{' '}
              <Button
                aria-label={`${SCHEDULE_WORDS.undo}: ${scheduledInWords({ at, type }, Date.now())}`}
                buttonStyle="secondary"
                size="small"
                onClick={() => attempt(() => submit({ deleteID: key }, SCHEDULE_WORDS.undone))}
              >
                {SCHEDULE_WORDS.undo}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label className="field-label" htmlFor="torget-schedule-time">
        {SCHEDULE_WORDS.time}
      </label>
      <DatePicker {...INSTANT_PICKER} id="torget-schedule-time" value={picked ?? undefined} onChange={setPicked} />
      {isModified && <p className="field-description">{SCHEDULE_WORDS.saveFirst}</p>}
      <div className="torget-schedule__buttons">
        <Button buttonStyle="secondary" size="small" disabled={isModified} onClick={() => attempt(() => schedule('publish'))}>
          {SCHEDULE_WORDS.publish}
        </Button>
        {(hasPublishedDoc || planned.length > 0) && (
          <Button buttonStyle="secondary" size="small" disabled={isModified} onClick={() => attempt(() => schedule('unpublish'))}>
            {SCHEDULE_WORDS.unpublish}
          </Button>
        )}
      </div>
      <p role="status">{words}</p>
    </details>
  )
}
