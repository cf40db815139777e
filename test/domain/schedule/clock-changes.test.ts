import { expect, test } from 'vitest'
import type { Snapshot } from '../../../src/domain/content/content.ts'
import { type ClockChange, nextClockChanges } from '../../../src/domain/schedule/clock-changes.ts'
import { alert, calendarEvent, fundingCall, round, snapshot } from '../sample.ts'

const NOW = 1_000
const call = (parts: Parameters<typeof round>[0]) => ({
  fundingCalls: [fundingCall({ slug: 'a', title: 'Medel', rounds: [round({ title: 'Omgång', decision: null, ...parts })] })],
})
const event = (parts: object) => ({ events: [calendarEvent({ slug: 'e', title: 'Dag', occasions: [], ...parts })] })
const decision = { decidedOn: '2027-03-01', caseNumber: null, protocol: null, applicationCount: null, note: null, grants: [] }
const change = (at: number, kind: ClockChange['kind'], title: string, of: string | null = null): ClockChange => ({ at, kind, title, round: of })

test.each<[string, Partial<Snapshot>, readonly ClockChange[]]>([
  ['nothing', {}, []],
  [
    'a round that opens and closes',
    call({ opensAt: 2_000, closesAt: 3_000 }),
    [change(2_000, 'round-opens', 'Medel', 'Omgång'), change(3_000, 'round-closes', 'Medel', 'Omgång')],
  ],
  ['an open round', call({ opensAt: 500, closesAt: 3_000 }), [change(3_000, 'round-closes', 'Medel', 'Omgång')]],
  ['a round that closes now', call({ opensAt: 500, closesAt: NOW }), []],
  ['a decided round', call({ opensAt: 2_000, closesAt: 3_000, decision }), []],
  ['a round without dates', call({ opensAt: null, closesAt: null }), []],
  [
    'an event',
    event({ occasions: [{ startsAt: 2_000, endsAt: 3_000, note: null }] }),
    [change(2_000, 'event-starts', 'Dag'), change(3_000, 'event-ends', 'Dag')],
  ],
  ['a cancelled event', event({ plan: 'cancelled', occasions: [{ startsAt: 2_000, endsAt: 3_000, note: null }] }), []],
  ['an alert', { alerts: [alert({ title: 'Storm', from: null, until: 2_000 })] }, [change(2_000, 'alert-ends', 'Storm')]],
])('by the clock: %s', (_, content, expected) => expect(nextClockChanges(snapshot(content), NOW, 9)).toEqual(expected))

test('no more than asked for, soonest first', () => {
  const content = snapshot({ ...call({ opensAt: 5_000, closesAt: 9_000 }), alerts: [alert({ from: 7_000, until: 2_000 })] })
  expect(nextClockChanges(content, NOW, 2).map(({ at }) => at)).toEqual([2_000, 5_000])
})
