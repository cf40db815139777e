import { describe, expect, test } from 'vitest'
import type { SignupQuestion } from '../../../src/domain/content/content.ts'
import { doneAt, isExpected, personNamed } from '../../../src/domain/signup/check-in.ts'
import {
  answerCounts,
  EVERYBODY,
  filterParticipants,
  type Participant,
  participantsOf,
  peopleOf,
  type RowSeat,
  type SignupDetails,
  totalsOf,
} from '../../../src/domain/signup/participants.ts'
import { EMPTY_SEATING, type SeatClaim, type Seating } from '../../../src/domain/signup/seating.ts'

const told = (key: string, more: Partial<SignupDetails> = {}): SignupDetails => ({
  key,
  name: `Namn ${key}`,
  email: `${key}@example.se`,
  organisation: null,
  organisationKind: null,
  companions: [],
  answers: [],
  sensitiveAnswers: [],
  note: null,
  ...more,
})
const row = (key: string, more: Partial<SignupDetails & RowSeat> = {}): SignupDetails & RowSeat => ({
  ...told(key),
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
const participant = (key: string, more: Partial<Participant> = {}): Participant => ({
  ...told(key),
  state: 'seated',
  number: 1,
  size: 1,
  position: null,
  offeredUntil: null,
  sessions: [],
  ...more,
})

describe('who has signed up', () => {
  const standing = (participants: readonly Participant[]) => participants.map(({ key, state, number, position }) => [key, state, number, position])
  test.each([
    [
      'is what the seating says, whatever the rows say',
      seatingOf(claim('a', 1, { state: 'cancelled' })),
      [row('a')],
      [],
      [['a', 'cancelled', 1, null]],
    ],
    [
      'is also whoever has no row yet',
      seatingOf(claim('a', 1), claim('b', 2)),
      [row('a')],
      [told('b')],
      [
        ['a', 'seated', 1, null],
        ['b', 'seated', 2, null],
      ],
    ],
    ['is nobody whose place was removed', seatingOf(), [row('a')], [told('b')], []],
    [
      'is also whoever came before there were seatings',
      seatingOf(),
      [row('a', { number: null, state: 'received' })],
      [],
      [['a', 'received', null, null]],
    ],
    [
      'stands in line as the seating has it',
      seatingOf(claim('a', 1, { state: 'waiting' }), claim('b', 2, { state: 'waiting', queueRank: 0 })),
      [row('a'), row('b')],
      [],
      [
        ['a', 'waiting', 1, 2],
        ['b', 'waiting', 2, 1],
      ],
    ],
  ] as const)('%s', (_, seating, rows, newcomers, expected) => expect(standing(participantsOf(seating, rows, newcomers))).toEqual(expected))

  test('a row is believed before what a newcomer told: the staff may have changed it', () => {
    expect(participantsOf(seatingOf(claim('a', 1)), [row('a', { name: 'Rättad' })], [told('a')]).map(({ name }) => name)).toEqual(['Rättad'])
  })
})

describe('a filter finds', () => {
  const anna = participant('a', { name: 'Anna Berg', organisation: 'Ljungvikens kommun', sessions: ['s1'], companions: ['Bo Ek'] })
  const olle = participant('o', { name: 'Olle Åström', state: 'waiting', answers: [{ key: 'q', label: 'Mat', value: 'Vegan; Fisk' }] })
  const eva = participant('e', { name: 'Eva', state: 'cancelled', sensitiveAnswers: [{ key: 'k', label: 'Allergi', value: 'Nötter' }] })
  const hidden = participant('h', { name: 'Hugo', sensitiveAnswers: null })
  test.each([
    ['all by default', {}, 'aoeh'],
    ['by a part of a name', { search: 'ann' }, 'a'],
    ['by organisation and name in any order', { search: 'kommun BERG' }, 'a'],
    ['by a companion', { search: 'bo ek' }, 'a'],
    ['by address', { search: 'o@example' }, 'o'],
    ['by å as it is', { search: 'åström' }, 'o'],
    ['by state', { state: 'waiting' as const }, 'o'],
    ['by session', { session: 's1' }, 'a'],
    ['by one choice of several', { answers: { q: 'Fisk' } }, 'o'],
    ['by a whole choice alone', { answers: { q: 'Veg' } }, ''],
    ['by a sensitive answer that the reader sees', { answers: { k: 'Nötter' } }, 'e'],
    ['nobody when something else is asked for as well', { search: 'anna', state: 'waiting' as const }, ''],
  ])('%s', (_, filter, keys) => {
    expect(
      filterParticipants([anna, olle, eva, hidden], { ...EVERYBODY, ...filter })
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys)
  })
})

test('people are counted, not sign-ups', () => {
  const all = [
    participant('a', { size: 3, sessions: ['s'] }),
    participant('b', { state: 'offered', size: 2, sessions: ['s', 't'] }),
    participant('c', { state: 'waiting', size: 4, sessions: ['s'] }),
    participant('d', { state: 'cancelled' }),
    participant('e', { state: 'lapsed', size: 2 }),
    participant('f', { state: 'received' }),
  ]
  expect(totalsOf(all)).toEqual({ seated: 3, offered: 2, waiting: 4, cancelled: 3, sessions: { s: 5, t: 2 } })
})

describe('the kitchen is told', () => {
  const question = (key: string, more: Partial<SignupQuestion>): SignupQuestion => ({
    key,
    kind: 'line',
    label: key,
    purpose: '',
    choices: [],
    isRequired: false,
    isSensitive: false,
    ...more,
  })
  const answering = (state: Participant['state'], sensitive: string | null, plain: string) =>
    participant('x', {
      state,
      answers: [{ key: 'plain', label: 'plain', value: plain }],
      sensitiveAnswers: sensitive === null ? [] : [{ key: 'food', label: 'food', value: sensitive }],
    })
  const all = [
    answering('seated', 'Glutenfritt', 'Fisk; Vegan'),
    answering('seated', ' glutenfritt ', 'Vegan'),
    answering('seated', 'Nötter', 'Vegan'),
    answering('seated', null, 'Kött'),
    answering('waiting', 'Ägg', 'Kött'),
    answering('cancelled', 'Ägg', 'Kött'),
  ]
  test.each([
    [
      'free answers that differ in spaces and capitals alone as one',
      question('food', { isSensitive: true }),
      [
        ['Glutenfritt', 2],
        ['Nötter', 1],
      ],
    ],
    [
      'each of several choices by itself',
      question('plain', { kind: 'several' }),
      [
        ['Vegan', 3],
        ['Fisk', 1],
        ['Kött', 1],
      ],
    ],
    [
      'one choice as it is',
      question('plain', { kind: 'one' }),
      [
        ['Vegan', 2],
        ['Fisk; Vegan', 1],
        ['Kött', 1],
      ],
    ],
    ['nothing of free answers about other things', question('plain', {}), null],
    ['nothing of what nobody with a seat answered', question('gone', { isSensitive: true }), null],
  ] as const)('%s', (_, asked, expected) => {
    const [counted] = answerCounts(all, [asked])
    expect(counted?.answers.map(({ value, count }) => [value, count]) ?? null).toEqual(expected)
  })
})

test('a party is as many people, whoever signed up first', () => {
  const people = peopleOf(participant('a', { name: 'Anna', organisation: 'Kommunen', companions: ['Bo', 'Cia'] }))
  expect(people).toEqual([
    { id: 'a:0', name: 'Anna', organisation: 'Kommunen', with: null },
    { id: 'a:1', name: 'Bo', organisation: 'Kommunen', with: 'Anna' },
    { id: 'a:2', name: 'Cia', organisation: 'Kommunen', with: 'Anna' },
  ])
})

describe('at the door', () => {
  const HOUR = 3_600_000
  test.each([
    ['now', 0, 0],
    ['a while ago', 90_000, -90_000],
    ['in the future, by a clock that was set', -5_000, 0],
    ['longer ago than anybody is away', 48 * HOUR, -24 * HOUR],
    ['at no time', Number.NaN, 0],
  ])('what was tapped %s is told to have been', (_, ago, expected) => expect(doneAt(ago, 1e12) - 1e12).toBe(expected))

  test.each([
    ['a-_B9:0', { key: 'a-_B9', index: 0 }],
    ['a:12', { key: 'a', index: 12 }],
    ['a', null],
    ['a:x', null],
    [':0', null],
    ['a:0:1', null],
    ['a b:0', null],
  ])('%j names somebody or nobody', (text, expected) => expect(personNamed(text)).toEqual(expected))

  const party = participant('a', { size: 2 })
  const waiting = participant('w', { state: 'waiting' })
  test.each([
    ['a:0', true],
    ['a:1', true],
    ['a:2', false],
    ['w:0', false],
    ['x:0', false],
    ['nonsense', false],
  ])('%s is expected: %s', (person, expected) => expect(isExpected([party, waiting], person)).toBe(expected))
})
