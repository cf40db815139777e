import { expect, test } from 'vitest'
import { eachOf, type Few, withOne, withoutOne } from '../../../src/publisher/dependencies/compact-set.ts'

test('few things are what a set of them would be, whatever comes and goes', () => {
  const steps = ['+a', '+a', '+b', '-c', '-a', '+c', '+a', '-b', '-a', '-c', '-c', '+b', '-b'] as const
  const set = new Set<string>()
  let few: Few<string> = null
  for (const step of steps) {
    const name = step.slice(1)
    few = step.startsWith('+') ? withOne(few, name) : withoutOne(few, name)
    if (step.startsWith('+')) set.add(name)
    else set.delete(name)
    expect([...eachOf(few)], step).toEqual([...set])
    expect(few === null, step).toBe(set.size === 0)
  }
})
