import { expect, test } from 'vitest'
import { type CompactSet, itemsOf, withItem, withoutItem } from '../../../src/publisher/dependencies/compact-set.ts'

test('few things are what a set of them would be, whatever comes and goes', () => {
  const steps = ['+a', '+a', '+b', '-c', '-a', '+c', '+a', '-b', '-a', '-c', '-c', '+b', '-b'] as const
  const set = new Set<string>()
  let few: CompactSet<string> = null
  for (const step of steps) {
    const name = step.slice(1)
    few = step.startsWith('+') ? withItem(few, name) : withoutItem(few, name)
    if (step.startsWith('+')) set.add(name)
    else set.delete(name)
    expect([...itemsOf(few)], step).toEqual([...set])
    expect(few === null, step).toBe(set.size === 0)
  }
})
