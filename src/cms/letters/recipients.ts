import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content/content.ts'
import { eventPath } from '../../domain/paths/paths.ts'
import type { SignupLetter } from '../../mail/signup/letter-parts.ts'
import type { TimedEvent } from '../events/stored-event.ts'
import { eventId } from '../signup/signup-rows.ts'
import { settingsOf } from '../to-content/globals.ts'
import type { LetterParts } from './letter-context.ts'

/** Somebody who is written to, with what letters to them are made of. */
export interface Recipient {
  readonly key: string
  readonly email: string
  readonly signedUpAt: Instant
  /** As for one without a seat: the link to a digital meeting is left out. */
  readonly letter: SignupLetter
}

interface Row {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly size: number
  readonly companions?: readonly string[] | null
  readonly sessions?: readonly string[] | null
  readonly createdAt: string
}

/** Reads some of those who have signed up for an event, by the keys of their sign-ups. */
export async function readRecipients(
  payload: Payload,
  id: Id,
  stored: TimedEvent,
  keys: readonly string[],
  { origin, tokenOf }: LetterParts,
): Promise<ReadonlyMap<string, Recipient>> {
  const { name, email, phone } = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  const { docs } = await payload.db.find<Row>({
    collection: 'signups',
    where: { and: [{ event: { equals: eventId(payload, id) } }, { key: { in: keys } }] },
    // Not what is sensitive: what is not read can't be told.
    select: { key: true, name: true, email: true, size: true, companions: true, sessions: true, createdAt: true },
    pagination: false,
  })
  const { event, participantInfo } = stored
  const recipients = docs.map((row): Recipient => {
    const letter: SignupLetter = {
      event,
      eventUrl: origin + eventPath(event),
      onlineUrl: null,
      participantInfo,
      name: row.name,
      companions: row.companions ?? [],
      size: row.size,
      sessions: row.sessions ?? [],
      ownUrl: `${origin}/anmalan/${tokenOf(row.key)}/`,
      office: { name, email, phone },
    }
    return { key: row.key, email: row.email, signedUpAt: Date.parse(row.createdAt), letter }
  })
  return new Map(recipients.map((recipient) => [recipient.key, recipient]))
}
