import { expect, test } from 'vitest'
import { lockNotices } from '../../../../src/cms/database-adapter/sqlite-client/lock-notices.ts'

const linesOf = (told: readonly (readonly [milliseconds: number, isOver: boolean])[]) => {
  const lines: string[] = []
  const listener = lockNotices((line) => lines.push(line))
  for (const [milliseconds, isOver] of told) listener(milliseconds, isOver)
  return lines
}

test.each([
  [
    'a short lock',
    [
      [5, false],
      [2_000, false],
      [2_100, true],
    ],
    0,
  ],
  [
    'a long lock that lasts',
    [
      [100, false],
      [3_000, false],
      [4_000, false],
    ],
    1,
  ],
  [
    'a long lock that is over',
    [
      [3_000, false],
      [4_000, false],
      [4_100, true],
    ],
    2,
  ],
  [
    'two long locks',
    [
      [3_000, false],
      [3_100, true],
      [10, false],
      [9_000, false],
      [9_100, true],
    ],
    4,
  ],
] as const)('%s is spoken of in so many lines', (_, told, lines) => {
  expect(linesOf(told)).toHaveLength(lines)
})

test('the lines say what to do, and how long the lock lasted', () => {
  expect(
    linesOf([
      [3_000, false],
      [12_300, true],
    ]),
  ).toEqual([expect.stringContaining('avsluta det'), 'Ingen väntar längre på databasen. Den var låst i 12 s.'])
})
