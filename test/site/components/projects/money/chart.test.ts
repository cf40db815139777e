import { expect, test } from 'vitest'
import { bars, linesAcross, tiles, WIDTH, yearColumns } from '../../../../../src/site/components/projects/money/chart.ts'

const slice = (key: number, amount: number) => ({ key, amount, projects: 1 })

test('the tallest column is that of the year with most money, and a year without money has a column', () => {
  const { columns, ticks, height } = yearColumns([slice(2024, 50), slice(2026, 100)])
  expect(columns.map(({ year, amount }) => [year, amount])).toEqual([
    [2024, 50],
    [2025, 0],
    [2026, 100],
  ])
  const [first, empty, last] = columns
  expect(empty?.height).toBe(0)
  expect((last?.height ?? 0) / 2).toBeCloseTo(first?.height ?? 0, 0)
  expect(ticks[0]?.value).toBe(0)
  for (const { x, y, width, height: tall } of columns) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(WIDTH)
    expect(y + tall).toBeLessThanOrEqual(height)
  }
})

test('a chart of many years names only as many as there is room for', () => {
  const { columns } = yearColumns([slice(1990, 1), slice(2029, 2)])
  expect(columns.filter(({ isNamed }) => isNamed).length).toBeLessThanOrEqual(8)
  expect(columns.at(-1)?.isNamed).toBe(true)
})

test('a chart without rows is empty', () => {
  expect(yearColumns([]).columns).toEqual([])
  expect(bars([]).height).toBe(0)
  expect(tiles([])).toBeNull()
})

test('the length of a bar is in proportion to the largest amount', () => {
  expect(bars([{ amount: 200 }, { amount: 50 }, { amount: 0 }]).rows.map(({ width }) => width)).toEqual([WIDTH, WIDTH / 4, 0])
})

test('a map shades tiles by their amounts, and has no empty rows or columns before its tiles', () => {
  const map = tiles([
    { amount: 0, tile: { row: 3, column: 5 } },
    { amount: 10, tile: { row: 3, column: 6 } },
    { amount: 100, tile: { row: 4, column: 5 } },
    { amount: 100, tile: null },
  ])
  expect(map?.tiles.map(({ x, y, shade }) => [x > 0, y > 0, shade])).toEqual([
    [false, false, 0],
    [true, false, 1],
    [false, true, 5],
  ])
})

test.each([
  ['its own apart from the others', 3, 1, { own: 'M10 109.5h80', others: 'M10 107h80M10 112h80' }],
  ['all others for one that is not in the register', 2, -1, { own: '', others: 'M10 109.5h80M10 112h80' }],
  ['closer when they are many', 32, 31, { own: 'M10 112h80' }],
])('the lines along the foot of a tile: %s', (_, count, own, expected) => {
  expect(linesAcross({ x: 10, y: 20, width: 80, height: 100 }, count, own)).toMatchObject(expected)
})

test('the lines of many municipalities keep to the foot of a tile', () => {
  const { others } = linesAcross({ x: 0, y: 0, width: 80, height: 80 }, 290, -1)
  for (const [, y] of others.matchAll(/M0 ([\d.]+)/g)) expect(Number(y)).toBeGreaterThanOrEqual(56)
})
