import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/content/content.ts'
import type { SeatCommand } from '../../../src/domain/signup/seat-commands.ts'
import { waitingInOrder, waitingPosition } from '../../../src/domain/signup/seating.ts'
import { at, decideAll, FULL, notices, rules, signUp, states } from './sample-seating.ts'

const OFFERED = decideAll([{ kind: 'cancel', id: 'k2' }], rules(), at(11, 9), FULL).seating
describe('an offer', () => {
  test.each<[string, SeatCommand, Instant, string]>([
    ['yes in time', { kind: 'accept', id: 'k3' }, at(12, 9) - 1, 'k3 seated, k4 waiting'],
    ['yes too late', { kind: 'accept', id: 'k3' }, at(12, 9), 'k3 lapsed, k4 offered'],
    ['no', { kind: 'decline', id: 'k3' }, at(11, 10), 'k3 lapsed, k4 offered'],
    ['giving it up', { kind: 'cancel', id: 'k3' }, at(11, 10), 'k3 cancelled, k4 offered'],
    ['yes by somebody else', { kind: 'accept', id: 'k4' }, at(11, 10), 'k3 offered, k4 waiting'],
  ])('is answered with: %s', (_, command, now, expected) => {
    const { seating } = decideAll([command, command], rules(), now, OFFERED)
    expect(states(seating).replace('k1 seated, k2 cancelled, ', '')).toBe(expected)
  })
})

test('the staff can move a claim up, seat it at once and remove it, and the others keep their order', () => {
  const moved = decideAll([{ kind: 'move-up', id: 'k4' }], rules(), at(11, 9), FULL).seating
  expect(waitingInOrder(moved).map(({ id }) => id)).toEqual(['k4', 'k3'])
  expect(states(decideAll([{ kind: 'seat', id: 'k4' }], rules(), at(11, 9), FULL).seating)).toBe('k1 seated, k2 seated, k3 waiting, k4 seated')
  const removed = decideAll([{ kind: 'remove', id: 'k3' }, signUp('k5')], rules(), at(11, 9), FULL).seating
  expect(removed.claims.map(({ id, number }) => `${id} ${number}`)).toEqual(['k1 1', 'k2 2', 'k4 4', 'k5 5'])
  expect(waitingPosition(removed, 'k5')).toBe(2)
})

describe('seating a cancelled claim', () => {
  const cancelled = [signUp('k1'), { kind: 'cancel', id: 'k1' }] satisfies readonly SeatCommand[]

  test('gives the seat back', () => {
    expect(states(decideAll([...cancelled, { kind: 'seat', id: 'k1' }]).seating)).toBe('k1 seated')
  })

  test('is refused when the same person has signed up again: each has one active claim', () => {
    const again: SeatCommand = { kind: 'sign-up', id: 'k2', dedupeKey: 'once-k1', partySize: 1, sessions: [] }
    const { seating, outcome } = decideAll([...cancelled, again, { kind: 'seat', id: 'k1' }])
    expect(outcome).toEqual({ kind: 'refused', reason: 'unknown' })
    expect(states(seating)).toBe('k1 cancelled, k2 seated')
  })
})

describe('other sessions', () => {
  test('are taken when they have room, with a notice', () => {
    const { seating } = decideAll([signUp('k1', 1, ['a']), { kind: 'choose-sessions', id: 'k1', sessions: ['b'] }])
    expect(seating.claims[0]?.sessions).toEqual(['b'])
    expect(notices(seating)).toBe('k1 seated, k1 changed')
  })

  test('are refused when they are full, and the claim keeps what it had', () => {
    const { seating, outcome } = decideAll([signUp('k1', 1, ['a']), signUp('k2', 1, ['b']), { kind: 'choose-sessions', id: 'k2', sessions: ['a'] }])
    expect(outcome).toEqual({ kind: 'refused', reason: 'session-full', sessions: ['a'] })
    expect(seating.claims[1]?.sessions).toEqual(['b'])
  })

  test('can be chosen by a waiting claim though they are full: what has room is kept when a seat is offered', () => {
    const { outcome } = decideAll([signUp('k1', 1, ['a']), signUp('k2'), signUp('k3'), { kind: 'choose-sessions', id: 'k3', sessions: ['a'] }])
    expect(outcome).toMatchObject({ kind: 'done', claim: { state: 'waiting', sessions: ['a'] } })
  })
})
