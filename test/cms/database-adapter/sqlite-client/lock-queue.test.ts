import { describe, expect, test } from 'vitest'
import { DatabaseLocked } from '../../../../src/cms/database-adapter/sqlite-client/database-locked.ts'
import { LockQueue } from '../../../../src/cms/database-adapter/sqlite-client/lock-queue.ts'

/** A database that is locked until `open` is called, and what was written to it. */
function locked() {
  let isLocked = true
  const written: string[] = []
  const write = (what: string) => () => {
    if (isLocked) throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    written.push(what)
    return what
  }
  return {
    write,
    written,
    open: () => {
      isLocked = false
    },
  }
}
const WAITS = { longest: 60_000, when: 'before' } as const
const GIVES_UP = { longest: 20, when: 'midway' } as const

describe('what waits for a lock', () => {
  test('is carried out in the order of arrival when the lock ends', async () => {
    const queue = new LockQueue()
    const { write, written, open } = locked()
    const waiting = ['one', 'two', 'three'].map((what) => queue.add(write(what), WAITS))
    expect(queue.isEmpty).toBe(false)
    open()
    expect(await Promise.all(waiting)).toEqual(['one', 'two', 'three'])
    expect(written).toEqual(['one', 'two', 'three'])
    expect(queue.isEmpty).toBe(true)
  })

  test('is refused when the lock lasts too long, and never carried out afterwards', async () => {
    const queue = new LockQueue()
    const { write, written, open } = locked()
    const patient = queue.add(write('patient'), WAITS)
    const error: unknown = await queue.add(write('hasty'), GIVES_UP).catch((refused: unknown) => refused)
    expect(error).toBeInstanceOf(DatabaseLocked)
    expect(error).toMatchObject({ when: 'midway', code: 'SQLITE_BUSY' })
    open()
    await patient
    expect(written).toEqual(['patient'])
  })

  test('rejects at once with an error of another kind, and lets the next one be tried', async () => {
    const queue = new LockQueue()
    const { write, open } = locked()
    const broken = queue.add(() => Promise.reject(new Error('no such table')), WAITS)
    const next = queue.add(write('next'), WAITS)
    await expect(broken).rejects.toThrow('no such table')
    open()
    expect(await next).toBe('next')
  })

  test('leaves the thread to others between two tries', async () => {
    const queue = new LockQueue()
    const { write, open } = locked()
    const waiting = queue.add(write('saved'), WAITS)
    let turns = 0
    while (turns < 100) {
      await new Promise(setImmediate)
      turns += 1
    }
    open()
    expect(await waiting).toBe('saved')
  })

  test('is told of as long as it lasts, and when it is over', async () => {
    const told: boolean[] = []
    const queue = new LockQueue((_, isOver) => told.push(isOver))
    await queue.add(locked().write('never'), GIVES_UP).catch(() => undefined)
    await expect.poll(() => told.at(-1)).toBe(true)
    expect(told.filter((isOver) => isOver)).toHaveLength(1)
    expect(told.length).toBeGreaterThan(1)
  })
})

test('what comes when very many wait is refused at once', async () => {
  const queue = new LockQueue()
  const { write, open } = locked()
  const waiting = Array.from({ length: 2_000 }, () => queue.add(write('one of many'), WAITS))
  await expect(queue.add(write('one too many'), WAITS)).rejects.toBeInstanceOf(DatabaseLocked)
  open()
  await Promise.all(waiting)
})
