import { expect, test } from 'vitest'
import { hasPassed, type LetterKind, validUntil } from '../../../src/domain/letters/letter-validity.ts'

const TIMES = { offeredUntil: 10, eventStartsAt: 100, eventEndsAt: 200 }

test.each<[LetterKind, number | null]>([
  ['unconfirmed', 10],
  ['offered', 10],
  ['waiting', 100],
  ['reminder', 100],
  ['seated', 200],
  ['changed', 200],
  ['event-changed', 200],
  ['lapsed', null],
  ['cancelled', null],
  ['event-cancelled', null],
  ['thanks', null],
])('a letter of the kind %s is true until %s', (kind, until) => expect(validUntil(kind, TIMES)).toBe(until))

test.each<LetterKind>(['unconfirmed', 'offered'])('a letter of the kind %s without a deadline is true until the event begins', (kind) => {
  expect(validUntil(kind, { ...TIMES, offeredUntil: null })).toBe(100)
})

test.each([
  [10, 9, false],
  [10, 10, true],
  [null, 1e15, false],
])('what is true until %s has passed at %i: %s', (until, now, isPast) => expect(hasPassed(until, now)).toBe(isPast))
