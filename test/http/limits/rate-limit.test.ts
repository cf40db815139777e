import { describe, expect, test } from 'vitest'
import { RateLimit } from '../../../src/http/limits/rate-limit.ts'

const MINUTE = 60_000

describe('a limit of ten in a minute', () => {
  test.each<[string, readonly (readonly [at: number, amount: number])[], readonly [at: number, amount: number], boolean]>([
    ['allows what fits', [[0, 4]], [1, 6], true],
    ['refuses what does not fit', [[0, 5]], [1, 6], false],
    ['counts people, not forms', [[0, 10]], [1, 1], false],
    ['allows again when the minute is over', [[0, 10]], [MINUTE, 10], true],
    ['refuses until then', [[0, 10]], [MINUTE - 1, 1], false],
    [
      'does not count what was refused',
      [
        [0, 8],
        [1, 8],
      ],
      [2, 2],
      true,
    ],
    ['does not count what a clock has counted that was ahead', [[10 * MINUTE, 10]], [0, 1], true],
    ['allows a larger party that comes alone', [], [0, 12], true],
    ['refuses a larger party that does not', [[0, 1]], [1, 12], false],
  ])('%s', (_, before, [at, amount], isAllowed) => {
    const limit = new RateLimit(10, MINUTE)
    for (const [earlier, people] of before) limit.allows('192.0.2.1', earlier, people)
    expect(limit.allows('192.0.2.1', at, amount)).toBe(isAllowed)
    expect(limit.allows('192.0.2.2', at, amount)).toBe(true)
  })

  test('does not count what was taken back', () => {
    const limit = new RateLimit(10, MINUTE)
    limit.allows('192.0.2.1', 0, 4)
    limit.allows('192.0.2.1', 1, 6)
    limit.takeBack('192.0.2.1', 1, 6)
    expect(limit.allows('192.0.2.1', 2, 7)).toBe(false)
    expect(limit.allows('192.0.2.1', 2, 6)).toBe(true)
  })

  test('remembers twenty thousand clients, so that ever new addresses can’t fill the memory', () => {
    const limit = new RateLimit(1, MINUTE)
    const others = (count: number) => {
      for (let i = 0; i < count; i += 1) limit.allows(`2001:db8::${i.toString(16)}`, 1)
    }
    limit.allows('192.0.2.1', 0)
    others(19_999)
    expect(limit.allows('192.0.2.1', 2)).toBe(false)
    others(20_000)
    expect(limit.allows('192.0.2.1', 3)).toBe(true)
  })
})
