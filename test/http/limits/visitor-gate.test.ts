import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VisitorGate } from '../../../src/http/limits/visitor-gate.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const OPTIONS = { running: 2, waiting: 4, waitingEach: 2, patience: 1_000, longest: 5_000, pause: 4 }

/** Pieces of work that end when they are told to, and what came of them. */
function work(gate: VisitorGate) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const results = new Map<string, string>()
  const ask = (name: string, client = name) => {
    const done = gate.run(client, () => {
      begun.push(name)
      return new Promise<string>((resolve) => {
        ends.set(name, () => resolve('done'))
      })
    })
    void done.then((result) => results.set(name, result))
  }
  return { ask, begun, end: (name: string) => ends.get(name)?.(), results }
}

describe('visitors’ work', () => {
  it('is done a few pieces at a time, in the order that they came', async () => {
    const { ask, begun, end, results } = work(new VisitorGate(OPTIONS))
    for (const name of ['a', 'b', 'c', 'd']) ask(name)
    await vi.advanceTimersByTimeAsync(0)
    expect(begun).toEqual(['a', 'b'])
    end('b')
    await vi.advanceTimersByTimeAsync(1)
    expect(begun).toEqual(['a', 'b', 'c'])
    expect(results.get('b')).toBe('done')
  })

  it('is done for one client after the other, so that one with many pieces delays itself most', async () => {
    const { ask, begun, end } = work(new VisitorGate({ ...OPTIONS, running: 1, waitingEach: 3, longest: 60_000, patience: 60_000 }))
    for (const name of ['a1', 'a2', 'a3', 'a4']) ask(name, 'a')
    ask('b1', 'b')
    await vi.advanceTimersByTimeAsync(0)
    for (const name of ['a1', 'a2', 'b1', 'a3']) {
      end(name)
      // Longer than any pause.
      await vi.advanceTimersByTimeAsync(2_001)
    }
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4'])
  })

  it('leaves a pause after a piece of four times as long as it took, and no longer than two seconds', async () => {
    const { ask, begun, end } = work(new VisitorGate({ ...OPTIONS, running: 1, patience: 60_000 }))
    for (const name of ['a', 'b', 'c']) ask(name)
    await vi.advanceTimersByTimeAsync(40)
    end('a')
    await vi.advanceTimersByTimeAsync(159)
    expect(begun).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(2)
    expect(begun).toEqual(['a', 'b'])
    await vi.advanceTimersByTimeAsync(900)
    end('b')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(begun).toEqual(['a', 'b'])
    await vi.advanceTimersByTimeAsync(2)
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('is refused when too many wait, or too many of one client', async () => {
    const { ask, results } = work(new VisitorGate(OPTIONS))
    for (const name of ['a', 'b']) ask(name)
    for (const name of ['c1', 'c2', 'c3']) ask(name, 'c')
    for (const name of ['d', 'e', 'f']) ask(name)
    await vi.advanceTimersByTimeAsync(0)
    expect([...results]).toEqual([
      ['c3', 'busy'],
      ['f', 'busy'],
    ])
  })

  it('gives up after a while, and makes room', async () => {
    const { ask, begun, end, results } = work(new VisitorGate({ ...OPTIONS, running: 1 }))
    ask('a')
    ask('b', 'x')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(results.get('b')).toBe('busy')
    end('a')
    await vi.advanceTimersByTimeAsync(1_500)
    ask('c', 'x')
    await vi.advanceTimersByTimeAsync(2_001)
    expect(begun).toEqual(['a', 'c'])
  })

  it('that never ends loses its place', async () => {
    const { ask, begun } = work(new VisitorGate({ ...OPTIONS, running: 1, patience: 60_000 }))
    ask('a')
    ask('b')
    await vi.advanceTimersByTimeAsync(7_001)
    expect(begun).toEqual(['a', 'b'])
  })

  it('that fails gives its place back', async () => {
    const gate = new VisitorGate({ ...OPTIONS, running: 1 })
    await expect(gate.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await vi.advanceTimersByTimeAsync(1)
    await expect(gate.run('b', async () => 'done')).resolves.toBe('done')
  })
})
