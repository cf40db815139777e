import { expect, test } from 'vitest'
import type { Participant } from '../../../src/domain/participants/participants.ts'
import { isCancellable, removalOrder } from '../../../src/domain/participants/removal-order.ts'
import { decideAll, rules, signUp, states } from '../signup/sample-seating.ts'

const participant = (key: string, state: Participant['state'], number: number, position: number | null = null) => ({ key, state, number, position })

test('those that wait are removed first, the last in line at the front, then offers, then seats', () => {
  const chosen = [
    participant('k1', 'seated', 1),
    participant('k2', 'offered', 2),
    participant('k3', 'waiting', 3, 2),
    participant('k4', 'waiting', 4, 1),
    participant('k5', 'cancelled', 5),
  ]
  expect(removalOrder(chosen).map(({ key }) => key)).toEqual(['k3', 'k4', 'k2', 'k1', 'k5'])
})

test('a seat that becomes free goes to the first who stays, and is offered to nobody who is removed', () => {
  const { seating } = decideAll([signUp('k1'), signUp('k2'), signUp('k3'), signUp('k4')])
  const gone = [participant('k1', 'seated', 1), participant('k3', 'waiting', 3, 1)]
  const after = decideAll(
    removalOrder(gone).map(({ key }) => ({ kind: 'cancel' as const, id: key })),
    rules(),
    undefined,
    { ...seating, pendingNotices: [] },
  )
  expect(states(after.seating)).toBe('k1 cancelled, k2 seated, k3 cancelled, k4 offered')
  expect(after.seating.pendingNotices.map(({ claimId, kind }) => `${claimId} ${kind}`)).toEqual(['k3 cancelled', 'k1 cancelled', 'k4 offered'])
})

test.each<[Participant['state'], boolean]>([
  ['seated', true],
  ['offered', true],
  ['unconfirmed', true],
  ['waiting', true],
  ['lapsed', false],
  ['cancelled', false],
  ['received', false],
  ['refused', false],
])('a sign-up that is %s can be cancelled: %s', (state, can) => expect(isCancellable({ state })).toBe(can))
