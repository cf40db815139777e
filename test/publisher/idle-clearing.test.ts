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

/** Work that takes up memory. */
const taking = (megabytes: number) => async () => {
  used = megabytes * MB
}

test('memory is cleared once, when there is much to clear and nothing has been worked on for a while', async () => {
  const clearing = new IdleClearing(memory)
  await clearing.during(taking(160))
  vi.advanceTimersByTime(100)
  expect(cleared).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(cleared).toEqual([160 * MB])
})

test('work that goes on is not disturbed, whatever else ends meanwhile or fails', async () => {
  const clearing = new IdleClearing(memory)
  const { promise, resolve } = Promise.withResolvers<void>()
  const long = clearing.during(() => promise)
  await clearing.during(taking(160))
  await expect(clearing.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  vi.advanceTimersByTime(60_000)
  expect(cleared).toEqual([])
  resolve()
  await long
  vi.advanceTimersByTime(200)
  expect(cleared).toHaveLength(1)
})

test('work that begins soon puts it off', async () => {
  const clearing = new IdleClearing(memory)
  await clearing.during(taking(160))
  vi.advanceTimersByTime(100)
  const { promise, resolve } = Promise.withResolvers<void>()
  const next = clearing.during(() => promise)
  vi.advanceTimersByTime(60_000)
  expect(cleared).toEqual([])
  resolve()
  await next
})

test('a little is left to the engine, and what the engine has cleared itself counts anew', async () => {
  const clearing = new IdleClearing(memory)
  const counts: number[] = []
  for (const megabytes of [140, 60, 100, 109]) {
    await clearing.during(taking(megabytes))
    vi.advanceTimersByTime(200)
    counts.push(cleared.length)
  }
  expect(counts).toEqual([0, 0, 0, 1])
})
