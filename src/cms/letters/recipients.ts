import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { eventPath } from '../../domain/paths/paths.ts'
import type { SignupLetter } from '../../mail/signup/letter-parts.ts'
import type { TimedEvent } from '../events/stored-event.ts'
import { eventId } from '../signup/signup-rows.ts'
import { settingsOf } from '../to-content/globals.ts'
import type { LetterParts } from './letter-context.ts'

/** A person that letters about a sign-up go to. */
export interface Recipient {
  /** The key of the sign-up. */
  readonly key: string
  readonly email: string
  readonly signedUpAt: Instant
  /** The content that all letters to them share, without the link to a digital meeting, which is for people with seats. */
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

/** Reads the recipients of letters about an event, by the keys of their sign-ups. A key without a row is left out. */
export async function readRecipients(
  payload: Payload,
  { id, event, participantInfo }: TimedEvent,
  keys: readonly string[],
  { origin }: LetterParts,
): Promise<ReadonlyMap<string, Recipient>> {
  const { name, email, phone } = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  const { docs } = await payload.db.find<Row>({
    collection: 'signups',
    where: { and: [{ event: { equals: eventId(payload, id) } }, { key: { in: keys } }] },
    // Sensitive answers are left out: what is not read can't get into a letter.
    select: { key: true, name: true, email: true, size: true, companions: true, sessions: true, createdAt: true },
    pagination: false,
  })
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
      office: { name, email, phone },
    }
    return { key: row.key, email: row.email, signedUpAt: Date.parse(row.createdAt), letter }
  })
  return new Map(recipients.map((recipient) => [recipient.key, recipient]))
}
