import { describe, expect, test } from 'vitest'
import { ACTS_FOR, hasLapsed, LAPSES_AFTER, look, mayAct, RENEWED_EVERY } from '../../../src/domain/publishing/lease.ts'

const AT = { wall: 1_800_000_000_000, awake: 5_000 }
const after = (wall: number, awake: number) => ({ wall: AT.wall + wall, awake: AT.awake + awake })

describe('the holder of a lease', () => {
  test.each<[string, number, number, boolean]>([
    ['who has just renewed it may act', 0, 0, true],
    ['may act until the time is over', ACTS_FOR - 1, ACTS_FOR - 1, true],
    ['may not when it is', ACTS_FOR, ACTS_FOR, false],
    ['may not after the machine has slept, when only the wall clock has gone on', 3_600_000, 10, false],
    ['may not when the wall clock was set back, and the time is over', -3_600_000 + ACTS_FOR, ACTS_FOR, false],
    ['may not while the clocks disagree for another reason, until it is renewed', -3_600_000, 10, false],
  ])('%s', (_, wall, awake, may) => expect(mayAct(AT, after(wall, awake))).toBe(may))

  test('has stopped long before another may begin, and can renew it more than once before that', () => {
    expect(LAPSES_AFTER - ACTS_FOR).toBeGreaterThan(RENEWED_EVERY)
    expect(ACTS_FOR / RENEWED_EVERY).toBeGreaterThan(3)
  })
})

describe('who waits for a lease', () => {
  test('counts from when the last sign of life was first seen', () => {
    const seen = look(look(null, 7, 1_000), 7, 9_000)
    expect(seen).toEqual({ beat: 7, since: 1_000 })
    expect(hasLapsed(seen, 1_000 + LAPSES_AFTER - 1)).toBe(false)
    expect(hasLapsed(seen, 1_000 + LAPSES_AFTER)).toBe(true)
  })

  test('begins again with each new sign', () => expect(look({ beat: 7, since: 1_000 }, 8, 9_000)).toEqual({ beat: 8, since: 9_000 }))
})
