import type { Payload } from 'payload'
import { expect, test } from 'vitest'
import { endOfBackgroundWork, inBackground } from '../../src/cms/background-work.ts'

/** The part of Payload that work in the background needs. Returns what it logged, too. */
function withLog() {
  const logged: unknown[] = []
  return { payload: { logger: { error: (entry: unknown) => logged.push(entry) } } as unknown as Payload, logged }
}

test('a stop waits for work in the background, and for work that it started', async () => {
  const { payload } = withLog()
  const steps: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  inBackground(payload, 'first', async () => {
    await promise
    steps.push('first')
    inBackground(payload, 'second', async () => {
      await new Promise(setImmediate)
      steps.push('second')
    })
  })
  const end = endOfBackgroundWork(payload).then(() => steps.push('end'))
  resolve()
  await end
  expect(steps).toEqual(['first', 'second', 'end'])
})

test('a failure is logged with its message, and stops nothing', async () => {
  const { payload, logged } = withLog()
  const err = new Error('no route')
  inBackground(payload, 'A letter was not sent', async () => Promise.reject(err))
  await endOfBackgroundWork(payload)
  expect(logged).toEqual([{ err, msg: 'A letter was not sent' }])
})

test('a stop without work in the background ends at once', async () => {
  await endOfBackgroundWork(withLog().payload)
})
