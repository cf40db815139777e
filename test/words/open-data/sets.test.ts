import { describe, expect, test } from 'vitest'
import { OPEN_SETS } from '../../../src/domain/paths/paths.ts'
import { openSets } from '../../../src/words/open-data/sets.ts'

const sets = openSets('Viskadalsregionen')

test('every set that has an address is told of', () => expect(sets.map(({ name }) => name)).toEqual([...OPEN_SETS]))

describe.each(sets.map((set) => [set.name, set] as const))('the columns of %s', (_, { columns, title, description, keywords }) => {
  test('have names of their own that any program can use', () => {
    const names = columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
  })

  test('say what they mean, in a sentence', () => {
    for (const { name, meaning } of columns) expect(meaning, name).toMatch(/^[A-ZÅÄÖ”].+\.$/)
  })

  test('begin with a name that lasts', () => expect(columns[0]).toMatchObject({ name: 'guid', type: 'text' }))
  test('are those of a set that is described', () => {
    expect([title, description, ...keywords].every((text) => text.length > 3)).toBe(true)
    expect(keywords.length).toBeGreaterThan(0)
  })
})
