import { describe, expect, test } from 'vitest'
import { type Participant, participantsOf, peopleOf, type RowSeat, type SignupDetails } from '../../../src/domain/participants/participants.ts'
import { EMPTY_SEATING, type SeatClaim, type Seating } from '../../../src/domain/signup/seating.ts'
import { details, participant } from './sample-participants.ts'

const row = (key: string, more: Partial<SignupDetails & RowSeat> = {}): SignupDetails & RowSeat => ({
  ...details(key),
  state: 'seated',
  number: 1,
  size: 1,
  ...more,
})
const claim = (id: string, number: number, more: Partial<SeatClaim> = {}): SeatClaim => ({
  id,
  dedupeKey: id,
  number,
  queueRank: number,
  partySize: 1,
  state: 'seated',
  offeredUntil: null,
  sessions: [],
  ...more,
})
const seatingOf = (...claims: readonly SeatClaim[]): Seating => ({ ...EMPTY_SEATING, claims, lastNumber: claims.length })
describe('the participants of an event', () => {
  const standing = (participants: readonly Participant[]) => participants.map(({ key, state, number, position }) => [key, state, number, position])
  test.each([
    [
      'stand as the seating says, whatever the rows say',
      seatingOf(claim('a', 1, { state: 'cancelled' })),
      [row('a')],
      [],
      [['a', 'cancelled', 1, null]],
    ],
    [
      'include a pending sign-up without a row',
      seatingOf(claim('a', 1), claim('b', 2)),
      [row('a')],
      [details('b')],
      [
        ['a', 'seated', 1, null],
        ['b', 'seated', 2, null],
      ],
    ],
    ['leave out sign-ups whose claim was removed', seatingOf(), [row('a')], [details('b')], []],
    [
      'include rows from before there were seatings',
      seatingOf(),
      [row('a', { number: null, state: 'received' })],
      [],
      [['a', 'received', null, null]],
    ],
    [
      'have the position on the reserve list that the seating gives them',
      seatingOf(claim('a', 1, { state: 'waiting' }), claim('b', 2, { state: 'waiting', queueRank: 0 })),
      [row('a'), row('b')],
      [],
      [
        ['a', 'waiting', 1, 2],
        ['b', 'waiting', 2, 1],
      ],
    ],
  ] as const)('%s', (_, seating, rows, pendingSignups, expected) => expect(standing(participantsOf(seating, rows, pendingSignups))).toEqual(expected))

  test('have the details of the row rather than of the pending sign-up: the staff may have corrected it', () => {
    expect(participantsOf(seatingOf(claim('a', 1)), [row('a', { name: 'Rättad' })], [details('a')]).map(({ name }) => name)).toEqual(['Rättad'])
  })
})

test('a party is as many people, the one who signed up first', () => {
  const people = peopleOf(participant('a', { name: 'Anna', organisation: 'Kommunen', companions: ['Bo', 'Cia'] }))
  expect(people).toEqual([
    { id: 'a:0', name: 'Anna', organisation: 'Kommunen', with: null },
    { id: 'a:1', name: 'Bo', organisation: 'Kommunen', with: 'Anna' },
    { id: 'a:2', name: 'Cia', organisation: 'Kommunen', with: 'Anna' },
  ])
})
