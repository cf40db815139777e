import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/domain/signup/decide.ts'
import { heldSeats } from '../../../src/domain/signup/free-seats.ts'
import { nextSeatingChange, reconcile } from '../../../src/domain/signup/reconcile.ts'
import type { SeatCommand } from '../../../src/domain/signup/seat-commands.ts'
import type { SeatRules } from '../../../src/domain/signup/seat-rules.ts'
import { claimOf } from '../../../src/domain/signup/seating.ts'
import { at, decideAll, HOUR, notices, rules, signUp, states } from './sample-seating.ts'

const NOW = at(10, 9)
const UNTIL = NOW + 3 * HOUR
const LAST = UNTIL - 1
const confirming = (parts: Partial<SeatRules> = {}) => rules({ confirmTime: 3 * HOUR, ...parts })
const accept = (id: string): SeatCommand => ({ kind: 'accept', id })
const added = { ...signUp('k2'), kind: 'add' } as SeatCommand

describe('a sign-up for an event that confirms addresses', () => {
  test('has its seats until it is confirmed, and a letter that asks for it', () => {
    const { seating, outcome } = decideAll([signUp('k1', 2)], confirming(), NOW)
    expect(outcome).toMatchObject({ kind: 'done', claim: { state: 'unconfirmed', offeredUntil: UNTIL } })
    expect([heldSeats(seating), notices(seating)]).toEqual([2, 'k1 unconfirmed'])
    expect(seating.pendingNotices[0]?.offeredUntil).toBe(UNTIL)
    expect(nextSeatingChange(seating, confirming())).toBe(UNTIL)
  })

  const SEATED = ['k1 seated', 'k1 unconfirmed, k1 seated'] as const
  const SAME = ['k1 unconfirmed', 'k1 unconfirmed'] as const
  test.each<[string, SeatCommand[], Partial<SeatRules>, number, readonly [states: string, notices: string]]>([
    ['is seated when it is confirmed in time', [accept('k1')], {}, LAST, SEATED],
    ['stays seated when it is confirmed twice', [accept('k1'), accept('k1')], {}, LAST, SEATED],
    ['has lapsed at the end, without a letter', [accept('k1')], {}, UNTIL, ['k1 lapsed', 'k1 unconfirmed']],
    ['can be confirmed when sign-up has closed meanwhile', [accept('k1')], { closesAt: NOW + 1 }, LAST, SEATED],
    ['keeps its time when the reserve list closes before', [accept('k1')], { listClosesAt: NOW + 1 }, LAST, SEATED],
    ['can’t be confirmed while the event is off', [accept('k1')], { isOff: true }, LAST, SAME],
    ['can be cancelled', [{ kind: 'cancel', id: 'k1' }], {}, LAST, ['k1 cancelled', 'k1 unconfirmed, k1 cancelled']],
    ['can be seated by the staff', [{ kind: 'seat', id: 'k1' }], {}, LAST, SEATED],
    ['can’t be declined as an offer', [{ kind: 'decline', id: 'k1' }], {}, LAST, SAME],
    ['is asked for again', [{ kind: 'notify-again', id: 'k1' }], {}, LAST, ['k1 unconfirmed', 'k1 unconfirmed, k1 unconfirmed']],
    ['needs none when the staff adds it', [added], {}, LAST, ['k1 unconfirmed, k2 seated', 'k1 unconfirmed, k2 seated']],
  ])('%s', (_, commands, parts, now, expected) => {
    const before = decideAll([signUp('k1')], confirming(), NOW).seating
    const { seating } = decideAll(commands, confirming(parts), now, before)
    expect([states(seating), notices(seating)]).toEqual(expected)
  })

  test('gives its seat to the next on the list when it lapses', () => {
    const { seating } = decideAll([signUp('k1'), signUp('k2'), signUp('k3')], confirming(), NOW)
    expect(states(seating)).toBe('k1 unconfirmed, k2 unconfirmed, k3 waiting')
    const [confirmed] = decide(seating, accept('k1'), confirming(), NOW + HOUR)
    const after = reconcile(confirmed, confirming(), UNTIL)
    expect(states(after)).toBe('k1 seated, k2 lapsed, k3 offered')
    expect(reconcile(after, confirming(), UNTIL)).toBe(after)
  })

  test('may sign up again when it has lapsed', () => {
    const before = decideAll([signUp('k1')], confirming(), NOW).seating
    const { seating } = decideAll([{ ...signUp('k9'), dedupeKey: 'once-k1' } as SeatCommand], confirming(), UNTIL, before)
    expect(states(seating)).toBe('k1 lapsed, k9 unconfirmed')
  })

  test('that is confirmed already is told nothing of it by a second sign-up', () => {
    const before = decideAll([signUp('k1'), accept('k1')], confirming({ seats: 5 }), NOW).seating
    const second = { ...signUp('k9'), dedupeKey: 'once-k1' } as SeatCommand
    const [, outcome] = decide(before, second, confirming({ seats: 5 }), NOW)
    expect(outcome).toMatchObject({ kind: 'done', claim: { id: 'k9', state: 'unconfirmed' }, repeats: 'k1' })
    expect(claimOf(before, 'k1')?.state).toBe('seated')
  })
})
