import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { removeExpiredSessions } from '../login/sessions.ts'
import { removeOldTries } from '../login/tries-store.ts'
import { purgeEverything } from './everything.ts'
import { purgedEvent } from './purged-event.ts'
import { purgeRemovedSignups } from './removed-signups.ts'
import { purgeSensitiveAnswers } from './sensitive-answers.ts'
import { purgeUnfinishedFiles } from './unfinished-files.ts'

/** The collections with data about an event's participants. */
const TRACES = ['seatings', 'signups', 'letters', 'arrivals'] as const

/**
 * Purges what may not be kept any longer: counted logins and sessions that are over, and data about the participants of events. It depends on the data that
 * is left and on the clock alone, so it may be killed and repeated. A failure for one event is logged, and the other events are purged. Returns whether
 * everything that was due is purged.
 */
export async function purge(payload: Payload, outbox: string, now: Instant): Promise<boolean> {
  let isDone = true
  await removeOldTries(payload, now)
  await removeExpiredSessions(payload, new Date(now))
  for (const id of await eventsWithTraces(payload)) {
    try {
      const event = await purgedEvent(payload, id, now)
      if (event.due === 'all') await purgeEverything(payload, outbox, event, now)
      else {
        await purgeRemovedSignups(payload, outbox, id)
        if (event.due === 'sensitive') await purgeSensitiveAnswers(payload, event, now)
      }
    } catch (error) {
      isDone = false
      payload.logger.error({ err: error, msg: `Anmälningarna till evenemang ${id} kunde inte raderas` })
    }
  }
  await purgeUnfinishedFiles(outbox, now).catch((error: unknown) => {
    isDone = false
    payload.logger.error({ err: error, msg: 'Halvfärdiga mejl i mappen outbox kunde inte raderas' })
  })
  return isDone
}

async function eventsWithTraces(payload: Payload): Promise<readonly Id[]> {
  const events = new Set<Id>()
  for (const collection of TRACES) {
    const { values } = await payload.db.findDistinct({ collection, field: 'event', where: {} })
    for (const { event } of values) if (event != null) events.add(String(event))
  }
  return [...events]
}
