import { describe, expect, test } from 'vitest'
import { streams } from '../../../../src/site/components/river/streams.ts'

/** The first and last point of each stream. */
const ends = (count: number) =>
  [...streams(count).matchAll(/M(\d+) (\d+)C[\d ]+? (\d+) (\d+)(?=M|$)/g)].map(([, x, y, endX, endY]) => [x, y, endX, endY].map(Number))

describe('a river has a stream for each municipality', () => {
  test.each([0, 1, 2, 5, 8, 13, 26, 30])('%i', (count) => {
    const all = ends(count)
    expect(all).toHaveLength(count)
    for (const [x, y, endX, endY] of all) {
      expect([x, endY]).toEqual([640, 159])
      expect(y).toBeGreaterThanOrEqual(4)
      expect(y).toBeLessThanOrEqual(137)
      expect(endX).toBeGreaterThanOrEqual(40)
      expect(endX).toBeLessThanOrEqual(348)
    }
    expect(new Set(all.map(([, y]) => y)).size).toBe(count)
  })

  test('but no more than the eye can tell apart', () => expect(ends(290)).toEqual(ends(30)))

  test('and without a register no river', () => expect(streams(0)).toBe(''))
})
