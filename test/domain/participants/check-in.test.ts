import { describe, expect, test } from 'vitest'
import { doneAt, isExpected, personNamed } from '../../../src/domain/participants/check-in.ts'
import { participant } from './sample-participants.ts'

describe('a check-in', () => {
  const HOUR = 3_600_000
  test.each([
    ['now', 0, 0],
    ['a while ago', 90_000, -90_000],
    ['in the future, by a clock that was set', -5_000, 0],
    ['longer ago than anybody is away', 48 * HOUR, -24 * HOUR],
    ['at no time', Number.NaN, 0],
  ])('of a tap %s has the right instant', (_, ago, expected) => expect(doneAt(ago, 1e12) - 1e12).toBe(expected))

  test.each([
    ['a-_B9:0', { key: 'a-_B9', index: 0 }],
    ['a:12', { key: 'a', index: 12 }],
    ['a:00', null],
    ['a:01', null],
    ['a:100', null],
    ['a', null],
    ['a:x', null],
    [':0', null],
    ['a:0:1', null],
    ['a b:0', null],
  ])('of the person %j is read, or not', (text, expected) => expect(personNamed(text)).toEqual(expected))

  const party = participant('a', { size: 2 })
  const waiting = participant('w', { state: 'waiting' })
  test.each([
    ['a:0', true],
    ['a:1', true],
    ['a:2', false],
    ['w:0', false],
    ['x:0', false],
    ['nonsense', false],
  ])('of %s is expected: %s', (person, expected) => expect(isExpected([party, waiting], person)).toBe(expected))
})
