import { describe, expect, test } from 'vitest'
import { TILE_FRAME, tileLines } from '../../../../../src/site/components/projects/project-tile/tile-lines.ts'

/** The heights at which the lines of a path begin, from the top. */
const beginnings = (path: string) => [...path.matchAll(/M0 (\d+)/g)].map(([, y]) => Number(y))
/** The numbers of a path. */
const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number)

describe('a tile has a line for each municipality, from the top in their order', () => {
  test.each([
    [[]],
    [[true]],
    [[false, true, false]],
    [[true, true, true, true, true]],
    [Array.from({ length: 8 }, (_, i) => i === 2)],
    [Array.from({ length: 26 }, (_, i) => i % 2 === 0)],
  ])('%j', (municipalities) => {
    const { own, others } = tileLines(municipalities, '/projekt/a/')
    const all = [...beginnings(own).map((y) => ({ y, isOwn: true })), ...beginnings(others).map((y) => ({ y, isOwn: false }))].sort(
      (a, b) => a.y - b.y,
    )
    expect(all.map(({ isOwn }) => isOwn)).toEqual(municipalities)
  })
})

test('a project looks the same each time, and unlike another', () => {
  const of = (seed: string) => tileLines([true, false], seed)
  expect(of('/projekt/a/')).toEqual(of('/projekt/a/'))
  expect(new Set(['a', 'b', 'c', 'aa', ''].map((seed) => of(seed).own)).size).toBe(5)
})

test('the lines stay in the frame, and leave room for the figure at its beginning', () => {
  for (let i = 0; i < 500; i++) {
    const { own } = tileLines(
      Array.from({ length: 8 }, () => true),
      `/projekt/${i}/`,
    )
    for (const number of numbers(own)) expect(number).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers(own))).toBeLessThanOrEqual(TILE_FRAME.width)
    expect(Math.max(...beginnings(own))).toBeLessThanOrEqual(100)
  }
})
