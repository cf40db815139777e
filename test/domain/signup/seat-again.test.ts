import { expect, test } from 'vitest'
import { decided, EMPTY_SEATING, type SeatCommand, type Seating, type SeatRules } from '../../../src/domain/signup/seating.ts'

const RULES: SeatRules = { seats: 5, sessions: {}, opensAt: 0, closesAt: 100, listClosesAt: null, offerTime: 10, largestParty: 1, isOff: false }
const after = (...commands: readonly SeatCommand[]): Seating =>
  commands.reduce<Seating>((seating, command) => decided(seating, command, RULES, 1)[0], EMPTY_SEATING)
const signUp = (key: string): SeatCommand => ({ kind: 'sign-up', key, once: 'anna', size: 1, sessions: [] })

test('who gave a seat back is given it again by the staff', () => {
  const [seating] = decided(after(signUp('a'), { kind: 'cancel', key: 'a' }), { kind: 'seat', key: 'a' }, RULES, 1)
  expect(seating.places.map(({ state }) => state)).toEqual(['seated'])
})

test('who signed up anew meanwhile is not given the earlier seat as well', () => {
  const before = after(signUp('a'), { kind: 'cancel', key: 'a' }, signUp('b'))
  const [seating, outcome] = decided(before, { kind: 'seat', key: 'a' }, RULES, 1)
  expect(outcome).toEqual({ kind: 'refused', reason: 'unknown' })
  expect(seating.places.map(({ state }) => state)).toEqual(['cancelled', 'seated'])
})
