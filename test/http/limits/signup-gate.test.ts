import { expect, test } from 'vitest'
import { signupGate } from '../../../src/http/limits/signup-gate.ts'

test('a visitor gets a turn while strangers on sixty networks have other events read', async () => {
  const gate = signupGate()
  const { promise: reading, resolve: finish } = Promise.withResolvers<void>()
  const strangers = Array.from({ length: 360 }, (_, i) => gate.run(`stranger ${i % 60}`, () => reading))
  const visitor = gate.run('visitor', async () => 'the event')
  finish()
  expect(await visitor).toBe('the event')
  await Promise.all(strangers)
})
