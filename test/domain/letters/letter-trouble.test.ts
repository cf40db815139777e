import { describe, expect, test } from 'vitest'
import { TRIED_FOR } from '../../../src/domain/letters/letter-retry.ts'
import { codesOf, givesUpDueBefore, isCheckDue, type LetterTrouble, mayTryLetters, withFinding } from '../../../src/domain/letters/letter-trouble.ts'

const NOW = Date.parse('2026-11-01T08:00:00Z')
const MINUTE = 60_000
const DOWN = { cause: 'login', code: 'EAUTH 535', isDown: true } as const
const REFUSED = { cause: 'policy', code: 'EMESSAGE 554', isDown: false } as const

/** The trouble after so many checks that failed, each when it was due. */
function afterChecks(count: number): LetterTrouble {
  let trouble = withFinding(null, DOWN, NOW)
  for (let i = 1; i < count; i += 1) trouble = withFinding(trouble, DOWN, trouble.nextCheckAt)
  return trouble
}

describe('a server that is down', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 10],
    [5, 15],
    [300, 15],
  ])('is checked again after check %i in %i minutes', (checks, minutes) => {
    const before = afterChecks(checks)
    const last = checks === 1 ? NOW : afterChecks(checks - 1).nextCheckAt
    expect(before).toMatchObject({ since: NOW, checks, nextCheckAt: last + minutes * MINUTE })
  })

  test('gets no letters until a check', () => {
    const trouble = withFinding(null, DOWN, NOW)
    expect(mayTryLetters(trouble)).toBe(false)
    expect(isCheckDue(trouble, NOW + MINUTE - 1)).toBe(false)
    expect(isCheckDue(trouble, NOW + MINUTE)).toBe(true)
  })

  test('stays down when a letter that was under way is refused', () => {
    const trouble = withFinding(null, DOWN, NOW)
    expect(withFinding(trouble, REFUSED, NOW + 1)).toBe(trouble)
  })

  test('is checked at once when the clock was set back', () => {
    expect(isCheckDue(withFinding(null, DOWN, NOW), NOW - 86_400_000)).toBe(true)
  })
})

describe('a server that refuses letters', () => {
  test('gets others', () => {
    expect(mayTryLetters(withFinding(null, REFUSED, NOW))).toBe(true)
    expect(mayTryLetters(null)).toBe(true)
  })

  test('has been refusing since the first', () => {
    expect(withFinding(withFinding(null, REFUSED, NOW), { ...REFUSED, cause: 'sender' }, NOW + 5)).toMatchObject({ since: NOW, cause: 'sender' })
  })

  test('can be down later', () => {
    expect(withFinding(withFinding(null, REFUSED, NOW), DOWN, NOW + 5)).toMatchObject({ since: NOW, isDown: true, checks: 1 })
  })
})

describe('letters are given up', () => {
  test.each([
    ['not before three days', afterChecks(300), NOW + TRIED_FOR - 1, null],
    ['after three days, if they have been due for so long', afterChecks(300), NOW + TRIED_FOR, NOW],
    ['not by a process that stood still and has just begun to check', afterChecks(2), NOW + 9 * TRIED_FOR, null],
    ['not while the server takes others', withFinding(null, REFUSED, NOW), NOW + 9 * TRIED_FOR, null],
  ])('%s', (_, trouble, now, before) => expect(givesUpDueBefore(trouble, now)).toBe(before))
})

test.each([
  [{ code: 'EAUTH', responseCode: 535, response: '535 5.7.8 anna@example.se is not welcome' }, 'EAUTH 535 5.7.8'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'ESOCKET ECONNREFUSED'],
  [{ code: 'a text with spaces' }, ''],
  [{}, ''],
])('the codes of %o are %s', (error, codes) => expect(codesOf(error)).toBe(codes))
