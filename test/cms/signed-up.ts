import type { Payload } from 'payload'
import type { LetterParts } from '../../src/cms/letters/letter-context.ts'
import { SeatingEffects } from '../../src/cms/signup/apply-seating.ts'
import type { PendingSignup } from '../../src/cms/signup/pending-signup.ts'
import { SeatService } from '../../src/cms/signup/seat-service.ts'
import type { Id } from '../../src/domain/content/content.ts'
import type { SeatOutcome } from '../../src/domain/signup/seat-commands.ts'

/** What letters are made with in tests. */
export const PARTS: LetterParts = { origin: 'https://www.example.se' }
/** The address of the admin in tests. */
export const ADMIN_URL = `${PARTS.origin}/admin`
/** The address of a sign-up's own page in tests. */
export const ownUrlOf = (signup: string): string => `${PARTS.origin}/anmalan/${signup}.signatur/`

const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Creates an event with a sign-up form and returns its id. By default it is published, begins in four days and lasts for three hours. */
export async function eventWithForm(
  payload: Payload,
  {
    signup = {},
    startsAt = Date.now() + 4 * DAY,
    hours = 3,
    ...parts
  }: { signup?: object; startsAt?: number; hours?: number } & Readonly<Record<string, unknown>> = {},
): Promise<Id> {
  const { id } = await payload.create({
    collection: 'events',
    overrideAccess: true,
    data: {
      title: 'Vattendagen',
      lead: 'Det viktigaste.',
      plan: 'scheduled',
      format: 'hybrid',
      venue: { name: 'Magasinet' },
      onlineUrl: 'https://mote.example/abc',
      occasions: [occasion(startsAt, hours)],
      signup: { way: 'form', ...signup },
      _status: 'published',
      ...parts,
    } as never,
  })
  return String(id)
}

/** A stored occasion. `startsAt` is a UTC instant in milliseconds. */
export const occasion = (startsAt: number, hours = 3) => ({
  startsAt: new Date(startsAt).toISOString(),
  startsAt_tz: 'Europe/Stockholm' as const,
  endsAt: new Date(startsAt + hours * HOUR).toISOString(),
  endsAt_tz: 'Europe/Stockholm' as const,
})

/** Changes a published event. */
export const changeEvent = (payload: Payload, id: Id, data: Readonly<Record<string, unknown>>) =>
  payload.update({ collection: 'events', id, data: { ...data, _status: 'published' } as never, overrideAccess: true })

/** A seat service without a timer, and shortcuts for tests. */
export function seatServiceFor(payload: Payload) {
  const seatingEffects = new SeatingEffects(payload, PARTS)
  const seatService = new SeatService(payload, seatingEffects)
  /** Signs up a person and waits until the row and the letter are written. */
  const signUp = async (event: Id, key: string, details: Partial<PendingSignup> & { readonly size?: number } = {}): Promise<SeatOutcome> => {
    const { size = 1, ...person } = details
    const pendingSignup: PendingSignup = {
      key,
      name: `Person ${key}`,
      email: `${key}@example.org`,
      organisation: null,
      organisationKind: null,
      companions: Array.from({ length: size - 1 }, (_, i) => `Gäst ${i + 1}`),
      answers: [],
      sensitiveAnswers: [],
      ...person,
    }
    const outcome = await seatService.decide(event, {
      command: { kind: 'add', id: key, dedupeKey: `${event} ${key}`, partySize: size, sessions: [] },
      pendingSignup,
    })
    await seatingEffects.whenApplied(event)
    return outcome
  }
  const ask = async (event: Id, command: Parameters<SeatService['decide']>[1]['command']): Promise<SeatOutcome> => {
    const outcome = await seatService.decide(event, { command })
    await seatingEffects.whenApplied(event)
    return outcome
  }
  return { seatService, seatingEffects, signUp, ask, stop: () => seatService.stop() }
}

/** An event's letters, the oldest first. */
export async function lettersOf(payload: Payload, event: Id) {
  const { docs } = await payload.find({
    collection: 'letters',
    where: { event: { equals: event } },
    sort: 'id',
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

/** The keys of an event's letters, sorted. */
export const keysOf = async (payload: Payload, event: Id) => (await lettersOf(payload, event)).map(({ key }) => key).sort()
