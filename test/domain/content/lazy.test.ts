import { expect, test } from 'vitest'
import { lazy } from '../../../src/domain/content/lazy.ts'

test('a lazy value is made when it is first needed, once, whatever it is', () => {
  for (const value of [{}, 0, null, undefined]) {
    let times = 0
    const ask = lazy(() => {
      times += 1
      return value
    })
    expect(times).toBe(0)
    expect([ask(), ask()]).toEqual([value, value])
    expect(times).toBe(1)
  }
})
