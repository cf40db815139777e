import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announceEventDeleted, announceEventSaved, onEventSaved } from '../../../src/cms/signup/event-saved.ts'

const heard: string[] = []
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  heard.length = 0
  stop = onEventSaved((event) => heard.push(event))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const tell = (id: number | string, transactionID?: unknown) => announceEventSaved({ doc: { id }, req: { transactionID } } as never)

test('what was saved is told of at once, by the event’s id as text', async () => {
  await tell(7)
  await announceEventDeleted({ id: 8, req: {} } as never)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['7', '8'])
})

test('without transactions Payload has a promise of none', async () => {
  await tell(7, Promise.resolve(null))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['7'])
})

test('what is saved in a transaction is told of again when that has ended', async () => {
  let isCommitted = false
  const read: boolean[] = []
  const stopReading = onEventSaved(() => read.push(isCommitted))
  await tell('a', 'transaction')
  isCommitted = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(read).toEqual([false, true])
  stopReading()
})
