import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RecentReads } from '../../../src/cms/database/recent-reads.ts'
import { publishedEventBySlug, type TimedEvent } from '../../../src/cms/events/stored-event.ts'
import { SeatingEffects } from '../../../src/cms/signup/apply-seating.ts'
import { SeatService } from '../../../src/cms/signup/seat-service.ts'
import { SignupTokens } from '../../../src/cms/signup/signup-tokens.ts'
import { RateLimit } from '../../../src/http/limits/rate-limit.ts'
import { signupGate } from '../../../src/http/limits/signup-gate.ts'
import { receiveForm } from '../../../src/http/signup/receive-form.ts'
import type { SignupParts } from '../../../src/http/signup/signup-responses.ts'
import { formReasonInWords } from '../../../src/words/signup/signup.ts'
import { openTestCms } from '../../cms/open-cms.ts'

const HOUR = 3_600_000
const tokens = new SignupTokens('a secret of this test')
let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let seatService: SeatService
let seatingEffects: SeatingEffects
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  seatingEffects = new SeatingEffects(payload, { origin: 'https://www.example.se' })
  seatService = new SeatService(payload, seatingEffects)
})
afterAll(async () => {
  await seatService?.stop()
  await cms?.remove()
})

let count = 0
/** A published event with a form, a month ahead. */
async function eventWith(signup: Readonly<Record<string, unknown>>): Promise<TimedEvent> {
  count += 1
  const startsAt = Date.now() + 30 * 24 * HOUR
  const { slug } = await payload.create({
    collection: 'events',
    data: {
      title: `Dagen ${count}`,
      lead: 'Det viktigaste.',
      occasions: [{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + HOUR).toISOString() }],
      signup: { way: 'form', ...signup },
      _status: 'published',
    } as never,
    overrideAccess: true,
  })
  const timed = await publishedEventBySlug(payload, String(slug))
  if (!timed) throw new Error('The event is not published')
  return timed
}

/** Sends forms from networks, each by another person with another stamp, at the same server. */
function sender(timed: TimedEvent, { perMinute = 1000, perEvent = 1000 }: { readonly perMinute?: number; readonly perEvent?: number }) {
  const parts: SignupParts = {
    payload,
    seatService,
    seatingEffects,
    tokens,
    limit: new RateLimit(perMinute, 60_000),
    eventLimit: new RateLimit(perEvent, HOUR),
    letterLimit: new RateLimit(1, HOUR),
    gate: signupGate(),
    events: new RecentReads((slug) => publishedEventBySlug(payload, slug)),
    eventReads: signupGate(),
    render: async () => null,
  }
  const { slug } = timed.event
  let people = 0
  return async (network: string, companions: readonly string[] = [], now = Date.now(), event = timed) => {
    people += 1
    const stamp = tokens.stamp(slug, now - 60_000)
    const sent = { namn: [`Person ${people}`], epost: [`person${people}@example.se`], medfoljande: companions, stampel: [stamp] }
    const outcome = await receiveForm(parts, { timed: event, slug, sent, network, now })
    return 'receipt' in outcome
      ? 'signed up'
      : `${outcome.status} ${outcome.reason.kind}${'within' in outcome.reason ? ` ${outcome.reason.within}` : ''}`
  }
}

const GROUP = ['Bo', 'Eva', 'Ali']

describe('the limits of one network', () => {
  test('count people, not forms', async () => {
    const send = sender(await eventWith({ largestParty: 4 }), { perMinute: 10 })
    expect([await send('a', GROUP), await send('a', GROUP), await send('a', GROUP), await send('a')]).toEqual([
      'signed up',
      'signed up',
      '429 too-many minute',
      'signed up',
    ])
    expect(await send('b', GROUP)).toBe('signed up')
  })

  test('for one event hold for an hour, and leave other networks alone', async () => {
    const send = sender(await eventWith({ largestParty: 4 }), { perEvent: 4 })
    const now = Date.now()
    expect([await send('a', GROUP, now), await send('a', [], now), await send('b', [], now)]).toEqual(['signed up', '429 too-many hour', 'signed up'])
    expect(await send('a', [], now + HOUR)).toBe('signed up')
  })

  test('for one event do not count what was refused', async () => {
    const send = sender(await eventWith({ seats: 3, largestParty: 4 }), { perEvent: 4 })
    expect([await send('a', GROUP), await send('a'), await send('a'), await send('a')]).toEqual([
      '409 refused',
      'signed up',
      'signed up',
      'signed up',
    ])
    expect(await send('a')).toBe('409 refused')
  })

  test('say what a group can do', () => {
    const words = formReasonInWords({ kind: 'too-many', within: 'hour' })?.text
    expect(words).toContain('arrangören lägga till er')
    expect(words).toContain('Det du har skrivit står kvar')
  })
})
