import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PollingLoop } from '../../src/publisher/polling-loop.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets this much time pass, and everything that falls due in it happen. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** A loop whose runs last as long as `lasts` says, and the instants at which they began. */
function watchedLoop(options: Partial<ConstructorParameters<typeof PollingLoop>[0]> = {}, lasts = 0) {
  const begun: number[] = []
  const failures: [message: string, count: number][] = []
  const work = { error: null as Error | null, lasts }
  const loop = new PollingLoop({
    run: async () => {
      begun.push(Date.now())
      if (work.lasts > 0) await new Promise((resolve) => setTimeout(resolve, work.lasts))
      if (work.error) throw work.error
    },
    failed: (error, count) => failures.push([(error as Error).message, count]),
    ...options,
  })
  return { loop, begun, failures, work }
}

describe('without being woken', () => {
  test.each([
    ['at the start and after each pause', { schedule: { every: 100 } }, 0, [0, 100, 200, 300]],
    ['a pause after the end of a run, never two at a time', { schedule: { every: 100 } }, 50, [0, 150, 300]],
    ['a delay after the start where being woken has one', { schedule: { every: 100 }, wakeDelay: 30 }, 0, [30, 130, 230, 330]],
    ['at an instant', { schedule: { at: () => 250, clock: () => (Date.now() < 251 ? Date.now() : 0) } }, 0, [250]],
    ['never, without a schedule', {}, 0, []],
  ] as const)('it runs %s', async (_, options, lasts, expected) => {
    const { loop, begun } = watchedLoop(options, lasts)
    loop.start()
    await pass(350)
    expect(begun).toEqual(expected)
  })

  test('it does not run before its start', async () => {
    const { loop, begun } = watchedLoop({ schedule: { every: 100 } })
    loop.wake()
    await pass(1_000)
    expect(begun).toEqual([])
  })

  test('a second start changes nothing', async () => {
    const { loop, begun } = watchedLoop({ schedule: { every: 100 } })
    loop.start()
    loop.start()
    await pass(150)
    expect(begun).toEqual([0, 100])
  })
})

describe('woken', () => {
  test.each([
    ['while it sleeps, it runs at once, and the pause begins with that run', { schedule: { every: 100 } }, 0, [50], [0, 50, 150]],
    ['while it runs, it runs once more', {}, 60, [10, 20, 30, 40], [10, 70]],
    ['while it runs, it runs once more after the delay', { wakeDelay: 25 }, 60, [10, 50, 60], [35, 120]],
    ['several times within the delay, it runs once, a delay after the first', { wakeDelay: 25 }, 0, [10, 20, 30], [35]],
  ] as const)('%s', async (_, options, lasts, wakes, expected) => {
    const { loop, begun } = watchedLoop(options, lasts)
    loop.start()
    for (const at of wakes) setTimeout(() => loop.wake(), at)
    await pass(199)
    expect(begun).toEqual(expected)
  })

  test('several times in one turn, it runs once', async () => {
    const { loop, begun } = watchedLoop()
    loop.start()
    for (let times = 0; times < 3; times += 1) loop.wake()
    await pass(100)
    expect(begun).toEqual([0])
  })

  test('by its own run, it runs once more', async () => {
    let runs = 0
    const loop: PollingLoop = new PollingLoop({
      run: async () => {
        runs += 1
        if (runs === 1) loop.wake()
      },
      failed: () => undefined,
    })
    loop.start()
    loop.wake()
    await pass(100)
    expect(runs).toBe(2)
  })
})

describe('a run that fails', () => {
  test('is told and tried again after two seconds, however often the loop is woken', async () => {
    const { loop, begun, failures, work } = watchedLoop({ schedule: { every: 100 } })
    work.error = new Error('away')
    loop.start()
    await pass(500)
    loop.wake()
    await pass(2_000)
    work.error = null
    await pass(1_650)
    expect(begun).toEqual([0, 2_000, 4_000, 4_100])
    expect(failures).toEqual([
      ['away', 1],
      ['away', 2],
    ])
  })

  test('is tried again without a schedule, after the delay that was asked for', async () => {
    const { loop, begun, work } = watchedLoop({ retryDelay: 30 })
    work.error = new Error('away')
    loop.start()
    loop.wake()
    await pass(40)
    work.error = null
    await pass(1_000)
    expect(begun).toEqual([0, 30, 60])
  })

  test('counts from one again after a run that succeeded', async () => {
    const { loop, failures, work } = watchedLoop({ schedule: { every: 100 }, retryDelay: 100 })
    work.error = new Error('away')
    loop.start()
    await pass(150)
    work.error = null
    await pass(100)
    work.error = new Error('away')
    await pass(100)
    expect(failures.map(([, count]) => count)).toEqual([1, 2, 1])
  })

  test('may fail before its first promise', async () => {
    const { loop, failures } = watchedLoop({
      run: () => {
        throw new Error('at once')
      },
    })
    loop.start()
    loop.wake()
    await pass(0)
    expect(failures).toEqual([['at once', 1]])
  })
})

describe('stopped', () => {
  test('while it runs, it ends with that run, although it was woken', async () => {
    const { loop, begun } = watchedLoop({ schedule: { every: 10 } }, 50)
    loop.start()
    await pass(20)
    loop.wake()
    let isStopped = false
    const stopping = Promise.all([loop.stop(), loop.stop()]).then(() => {
      isStopped = true
    })
    await pass(20)
    expect(isStopped).toBe(false)
    await pass(10)
    await stopping
    loop.wake()
    loop.start()
    await pass(1_000)
    expect(begun).toEqual([0])
  })

  test.each([
    ['while it sleeps', { schedule: { every: 100 } }],
    ['while it waits for an instant', { schedule: { at: () => 500, clock: Date.now } }],
    ['in the delay after being woken', { wakeDelay: 100 }],
  ])('%s, it runs no more', async (_, options) => {
    const { loop, begun } = watchedLoop(options)
    loop.start()
    loop.wake()
    await pass(50)
    const before = begun.length
    await loop.stop()
    await pass(5_000)
    expect(begun).toHaveLength(before)
  })

  test('in the turn in which it was woken, it does not run', async () => {
    const { loop, begun } = watchedLoop()
    loop.start()
    loop.wake()
    await loop.stop()
    await pass(1_000)
    expect(begun).toEqual([])
  })

  test('before its start, it does not start', async () => {
    const { loop, begun } = watchedLoop({ schedule: { every: 100 } })
    await loop.stop()
    loop.start()
    await pass(1_000)
    expect(begun).toEqual([])
  })

  test('while it waits after a failure, it is not tried again', async () => {
    const { loop, begun, work } = watchedLoop({ schedule: { every: 100 } })
    work.error = new Error('away')
    loop.start()
    await pass(1_000)
    await loop.stop()
    await pass(5_000)
    expect(begun).toEqual([0])
  })
})

describe('by a clock that is set', () => {
  const HOUR = 3_600_000

  /** A loop that runs at each full hour of a clock that is `shift` from the true one. */
  function hourlyLoop() {
    const clock = { shift: 0, now: () => Date.now() + clock.shift }
    let next = HOUR
    const runs: number[] = []
    const loop = new PollingLoop({
      run: async () => {
        runs.push(clock.now())
        next = (Math.floor(clock.now() / HOUR) + 1) * HOUR
      },
      failed: () => undefined,
      schedule: { at: () => next, clock: () => clock.now() },
    })
    return { loop, clock, runs }
  }

  test('forward, it runs within a second', async () => {
    const { loop, clock, runs } = hourlyLoop()
    loop.start()
    await pass(10_500)
    clock.shift = HOUR
    await pass(1_000)
    expect(runs).toEqual([HOUR + 11_000])
  })

  test('back, it runs when the clock comes to the instant', async () => {
    const { loop, clock, runs } = hourlyLoop()
    loop.start()
    await pass(HOUR - 1_000)
    clock.shift = -10_000
    await pass(10_999)
    expect(runs).toEqual([])
    await pass(1)
    expect(runs).toEqual([HOUR])
  })
})

test('it is idle when its runs have ended, those too that it was woken for meanwhile', async () => {
  const { loop, begun } = watchedLoop({}, 50)
  loop.start()
  await loop.idle()
  loop.wake()
  await pass(10)
  loop.wake()
  let isIdle = false
  const waiting = loop.idle().then(() => {
    isIdle = true
  })
  await pass(80)
  expect([isIdle, begun.length]).toEqual([false, 2])
  await pass(20)
  await waiting
  expect(begun).toHaveLength(2)
})
