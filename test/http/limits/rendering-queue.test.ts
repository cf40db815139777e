import { expect, test } from 'vitest'
import { RenderingQueue } from '../../../src/http/limits/rendering-queue.ts'

/** A queue in which clients wait for as long as the test likes. */
function waitingQueue() {
  const queue = new RenderingQueue()
  const ends: (() => void)[] = []
  const wait = (client: string) => queue.run(client, () => new Promise<string>((resolve) => ends.push(() => resolve('done'))))
  const busy = (client: string) => queue.run(client, async () => 'done')
  return { wait, busy, endAll: () => ends.splice(0).map((end) => end()) }
}

test('one client may wait eight times, and leaves room for others', async () => {
  const { wait, busy, endAll } = waitingQueue()
  const waiting = Array.from({ length: 8 }, () => wait('a'))
  expect([await busy('a'), await busy('b')]).toEqual(['busy', 'done'])
  endAll()
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['done']))
  expect(await busy('a')).toBe('done')
})

test('twenty-four may wait in all', async () => {
  const { wait, busy, endAll } = waitingQueue()
  const waiting = Array.from({ length: 24 }, (_, i) => wait(String(i)))
  expect(await busy('other')).toBe('busy')
  endAll()
  await Promise.all(waiting)
  expect(await busy('other')).toBe('done')
})
