import { describe, expect, test } from 'vitest'
import { strand } from '../../../../src/site/components/river/strand.ts'

const FRAME = { from: 10, to: 90, end: 100, middle: 20, spread: 14, bend: 20 }

describe('a strand has a line for each municipality, from 14 above the middle to 14 below it', () => {
  test.each([
    [0, [20]],
    [1, [20]],
    [2, [6, 34]],
    [5, [6, 13, 20, 27, 34]],
    [8, [6, 10, 14, 18, 22, 26, 30, 34]],
  ])('%i', (count, heights) => {
    expect([...strand(count, FRAME).matchAll(/ ([\d.]+)H/g)].map(([, y]) => Number(y))).toEqual(heights)
  })

  test('but no more than have room', () => expect(strand(290, FRAME)).toBe(strand(13, FRAME)))
})

test.each([
  ['part and meet', { from: 10, to: 90 }, 'M10 20C20 20 20 6 30 6H70C80 6 80 20 90 20'],
  ['have parted before the frame', { from: null, to: 90 }, 'M0 6H70C80 6 80 20 90 20'],
  ['meet after it', { from: 10, to: null }, 'M10 20C20 20 20 6 30 6H100'],
  ['run through it', { from: null, to: null }, 'M0 6H100'],
  ['have little room, and turn back at once', { from: 10, to: 20 }, 'M10 20C12.5 20 12.5 6 15 6H15C17.5 6 17.5 20 20 20'],
])('the lines %s', (_, ends, first) => {
  expect(strand(2, { ...FRAME, ...ends }).split('M')[1]).toBe(first.slice(1))
})
