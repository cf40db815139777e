import { expect, test } from 'vitest'
import { lazily } from '../../../src/domain/content/lazy.ts'

test('what is made lazily is made when it is first asked for, once, whatever it is', () => {
  for (const value of [{}, 0, null, undefined]) {
    let times = 0
    const ask = lazily(() => {
      times += 1
      return value
    })
    expect(times).toBe(0)
    expect([ask(), ask()]).toEqual([value, value])
    expect(times).toBe(1)
  }
})
