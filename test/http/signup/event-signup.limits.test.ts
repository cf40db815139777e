import { expect, test } from 'vitest'
import { eventReadLimits } from '../../../src/http/signup/event-signup.ts'

test('a visitor’s event is read in its turn while strangers on many networks have other events read', async () => {
  const limits = eventReadLimits()
  let finish = () => {}
  const reading = new Promise<void>((resolve) => {
    finish = resolve
  })
  const strangers = Array.from({ length: 240 }, (_, i) => limits.answer(`stranger ${i % 40}`, () => reading))
  const visitor = limits.answer('visitor', async () => 'the event')
  finish()
  expect(await visitor).toEqual({ answer: 'the event' })
  await Promise.all(strangers)
})
