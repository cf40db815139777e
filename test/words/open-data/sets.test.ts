import { describe, expect, test } from 'vitest'
import { OPEN_SETS } from '../../../src/domain/paths/paths.ts'
import { openSets } from '../../../src/words/open-data/sets.ts'

const sets = openSets('Viskadalsregionen')

test('every data set with a path is described', () => expect(sets.map(({ name }) => name)).toEqual([...OPEN_SETS]))

describe.each(sets.map((set) => [set.name, set] as const))('the columns of %s', (_, { columns, title, description, keywords }) => {
  test('have different names, of small letters and underscores', () => {
    const names = columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
  })

  test('have their meanings in a sentence', () => {
    for (const { name, meaning } of columns) expect(meaning, name).toMatch(/^[A-ZÅÄÖ”].+\.$/)
  })

  test('begin with a guid', () => expect(columns[0]).toMatchObject({ name: 'guid', type: 'text' }))
  test('belong to a set with title, description and keywords', () => {
    expect([title, description, ...keywords].every((text) => text.length > 3)).toBe(true)
    expect(keywords.length).toBeGreaterThan(0)
  })
})
