import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/content/content.ts'
import { nextSeatingChange, reconcile } from '../../../src/domain/signup/reconcile.ts'
import type { SeatRules } from '../../../src/domain/signup/seat-rules.ts'
import { claimOf, waitingPosition } from '../../../src/domain/signup/seating.ts'
import { at, decideAll, FULL, HOUR, rules, signUp, states } from './sample-seating.ts'

describe('the reserve list', () => {
  test('stays open after sign-up has closed, as long as the event is full, until its own end', () => {
    const join = (now: Instant) => decideAll([signUp('k5')], rules(), now, FULL).outcome
    expect(join(at(21, 9))).toMatchObject({ kind: 'done', claim: { state: 'waiting' }, position: 3 })
    expect(join(at(28, 12) - 1)).toMatchObject({ kind: 'done', position: 3 })
    expect(join(at(28, 12))).toMatchObject({ kind: 'refused', reason: 'closed' })
  })

  test('has a free seat offered to its first claim, and to the next when the offer lapses', () => {
    const freed = decideAll([{ kind: 'cancel', id: 'k2' }], rules(), at(11, 9), FULL).seating
    expect(states(freed)).toBe('k1 seated, k2 cancelled, k3 offered, k4 waiting')
    expect(claimOf(freed, 'k3')?.offeredUntil).toBe(at(12, 9))
    expect(waitingPosition(freed, 'k4')).toBe(1)
    expect(nextSeatingChange(freed, rules())).toBe(at(12, 9))
    expect(reconcile(freed, rules(), at(12, 9) - 1)).toBe(freed)
    expect(states(reconcile(freed, rules(), at(12, 9)))).toBe('k1 seated, k2 cancelled, k3 lapsed, k4 offered')
  })

  test.each<[string, Instant, number, Instant]>([
    ['for as long as the event says', at(11, 9), 24 * HOUR, at(12, 9)],
    ['but never past the end of the list', at(28, 6), 24 * HOUR, at(28, 12)],
    ['by the hour, in the night that is an hour short', at(27, 22), 6 * HOUR, at(28, 5)],
  ])('an offer lasts %s', (_, now, offerTime, until) => {
    const { seating } = decideAll([{ kind: 'cancel', id: 'k1' }], rules({ offerTime }), now, FULL)
    expect(claimOf(seating, 'k3')?.offeredUntil).toBe(until)
  })

  test('has nothing offered once it has ended', () => {
    const { seating } = decideAll([{ kind: 'cancel', id: 'k1' }], rules(), at(28, 12), FULL)
    expect(states(seating)).toBe('k1 cancelled, k2 seated, k3 waiting, k4 waiting')
  })

  test('has more seats offered in order, and fewer seats take nothing from anybody', () => {
    expect(states(reconcile(FULL, rules({ seats: 4 }), at(11, 9)))).toBe('k1 seated, k2 seated, k3 offered, k4 offered')
    const lowered = decideAll([{ kind: 'cancel', id: 'k1' }], rules({ seats: 1 }), at(11, 9), FULL).seating
    expect(states(lowered)).toBe('k1 cancelled, k2 seated, k3 waiting, k4 waiting')
  })

  test('has an offer keep the sessions that have room, and name those that have none', () => {
    const wanting = decideAll([signUp('k1', 1, ['a']), signUp('k2'), signUp('k3', 1, ['a', 'b']), { kind: 'cancel', id: 'k2' }]).seating
    expect(claimOf(wanting, 'k3')).toMatchObject({ state: 'offered', sessions: ['b'] })
    expect(wanting.pendingNotices.at(-1)).toMatchObject({ kind: 'offered', lostSessions: ['a'] })
  })
})

describe('while letters can’t be sent', () => {
  const waits = (parts: Partial<SeatRules> = {}) => rules({ doLettersWait: true, ...parts })
  const freed = decideAll([{ kind: 'cancel', id: 'k2' }], rules(), at(11, 9), FULL).seating

  test('an offer whose time is up goes on for as long again, with another letter', () => {
    const after = reconcile(freed, waits(), at(12, 9))
    expect(states(after)).toBe('k1 seated, k2 cancelled, k3 offered, k4 waiting')
    expect(claimOf(after, 'k3')?.offeredUntil).toBe(at(13, 9))
    expect(after.pendingNotices.at(-1)).toMatchObject({ claimId: 'k3', kind: 'offered', offeredUntil: at(13, 9) })
    expect(reconcile(after, waits(), at(12, 10))).toBe(after)
    expect(states(reconcile(after, rules(), at(13, 9)))).toBe('k1 seated, k2 cancelled, k3 lapsed, k4 offered')
  })

  test('an offer can be taken after its time', () => {
    const { seating, outcome } = decideAll([{ kind: 'accept', id: 'k3' }], waits(), at(12, 9), freed)
    expect([outcome?.kind, states(seating)]).toEqual(['done', 'k1 seated, k2 cancelled, k3 seated, k4 waiting'])
  })

  test('an offer ends with the reserve list all the same', () => {
    expect(claimOf(reconcile(freed, waits(), at(28, 6)), 'k3')?.offeredUntil).toBe(at(28, 12))
    expect(states(reconcile(freed, waits(), at(28, 12)))).toBe('k1 seated, k2 cancelled, k3 lapsed, k4 waiting')
  })

  test('an address that was not confirmed has its time again, unless none need be confirmed any longer', () => {
    const { seating } = decideAll([signUp('k1')], rules({ confirmTime: 3 * HOUR }), at(10, 9))
    const after = reconcile(seating, waits({ confirmTime: 3 * HOUR }), at(10, 12))
    expect(claimOf(after, 'k1')).toMatchObject({ state: 'unconfirmed', offeredUntil: at(10, 15) })
    expect(after.pendingNotices.at(-1)).toMatchObject({ claimId: 'k1', kind: 'unconfirmed', offeredUntil: at(10, 15) })
    expect(states(reconcile(seating, waits(), at(10, 12)))).toBe('k1 lapsed')
  })
})
