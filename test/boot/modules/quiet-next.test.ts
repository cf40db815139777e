import { afterEach, expect, test, vi } from 'vitest'
import { preparedQuietly } from '../../../src/boot/modules/quiet-next.ts'

afterEach(() => vi.restoreAllMocks())

test('the line of Next about its settings is left out, and other lines are printed', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const prepare = async () => {
    console.log('✓ Running next.config.mjs took 600ms')
    console.log('Webbplatsen', 1)
  }
  await preparedQuietly({ prepare })
  console.log('✓ Running next.config.mjs took 1ms')
  expect(log.mock.calls).toEqual([['Webbplatsen', 1], ['✓ Running next.config.mjs took 1ms']])
})

test('a fault of Next is passed on, and the console is as before', async () => {
  const { log } = console
  await expect(preparedQuietly({ prepare: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
  expect(console.log).toBe(log)
})
