import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LayeredMap } from '../../../src/domain/content/layered-map.ts'

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__')
const value = fc.record({ n: fc.nat(3) })
const changes = fc.array(fc.tuple(key, fc.option(value)), { maxLength: 5 }).map((entries) => new Map(entries))
const start = fc.nat(60).map((count) => Array.from({ length: count }, (_, i) => [`k${i}`, { n: i }] as const))

const contents = (map: LayeredMap<string, { n: number }>) => new Map(map.keys().map((name) => [name, map.get(name)]))

test('after any changes it has what a map would have, and every version before stays as it was', () => {
  fc.assert(
    fc.property(start, fc.array(changes, { maxLength: 20 }), (entries, steps) => {
      const expected = new Map<string, { n: number }>(entries)
      let map = LayeredMap.of<string, { n: number }>(entries)
      const versions: [LayeredMap<string, { n: number }>, Map<string, { n: number }>][] = []
      for (const step of steps) {
        versions.push([map, new Map(expected)])
        map = map.with(step)
        for (const [name, set] of step) {
          if (set === null) expected.delete(name)
          else expected.set(name, set)
        }
      }
      versions.push([map, expected])
      for (const [version, was] of versions) {
        expect(contents(version)).toEqual(was)
        expect(version.size).toBe(was.size)
      }
    }),
  )
})

test('without changes it is itself', () => {
  const map = LayeredMap.of([['a', { n: 1 }]])
  expect(map.with(new Map())).toBe(map)
})
