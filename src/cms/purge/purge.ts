import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { purgeEverything } from './everything.ts'
import { purgedEvent } from './purged-event.ts'
import { purgeRemovedSignups } from './removed-signups.ts'
import { purgeSensitiveAnswers } from './sensitive-answers.ts'

/** Where an event leaves traces of people. */
const TRACES = ['seatings', 'signups', 'letters', 'arrivals'] as const

/**
 * Removes what may not be kept any longer, of all events that anybody has signed up for. It looks at what is left and at the clock alone, so it may be
 * killed and done again. What fails for one event is logged and does not keep the others'.
 */
export async function purge(payload: Payload, outbox: string, now: Instant): Promise<void> {
  for (const id of await eventsWithTraces(payload)) {
    try {
      const event = await purgedEvent(payload, id, now)
      if (event.due === 'all') await purgeEverything(payload, outbox, event, now)
      else {
        await purgeRemovedSignups(payload, outbox, id)
        if (event.due === 'sensitive') await purgeSensitiveAnswers(payload, event, now)
      }
    } catch (error) {
      payload.logger.error({ err: error, msg: `The sign-ups of event ${id} could not be purged` })
    }
  }
}

async function eventsWithTraces(payload: Payload): Promise<readonly Id[]> {
  const found = new Set<Id>()
  for (const collection of TRACES) {
    const { values } = await payload.db.findDistinct({ collection, field: 'event', where: {} })
    for (const { event } of values) if (event != null) found.add(String(event))
  }
  return [...found]
}
