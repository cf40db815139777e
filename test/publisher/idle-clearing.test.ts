import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IdleClearing } from '../../src/publisher/idle-clearing.ts'

const MB = 2 ** 20
let used = 0
let cleared: number[] = []
const memory = {
  used: () => used,
  clear: () => {
    cleared.push(used)
    used = 100 * MB
  },
}
beforeEach(() => {
  vi.useFakeTimers()
  used = 100 * MB
  cleared = []
})
afterEach(() => {
  vi.useRealTimers()
})

test('memory is cleared once, when there is much to clear and nothing has been worked on for a while', () => {
  const clearing = new IdleClearing(memory)
  clearing.work()
  used = 160 * MB
  clearing.rest()
  vi.advanceTimersByTime(100)
  expect(cleared).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(cleared).toEqual([160 * MB])
})

test('work that begins meanwhile is not kept waiting, and puts it off', () => {
  const clearing = new IdleClearing(memory)
  used = 160 * MB
  clearing.rest()
  vi.advanceTimersByTime(100)
  clearing.work()
  vi.advanceTimersByTime(60_000)
  expect(cleared).toEqual([])
  clearing.rest()
  vi.advanceTimersByTime(200)
  expect(cleared).toHaveLength(1)
})

test('a little is left to the engine, and what the engine has cleared itself counts anew', () => {
  const clearing = new IdleClearing(memory)
  const rested = (megabytes: number) => {
    used = megabytes * MB
    clearing.rest()
    vi.advanceTimersByTime(200)
    return cleared.length
  }
  expect([rested(140), rested(60), rested(100), rested(109)]).toEqual([0, 0, 0, 1])
})
