import { describe, expect, test } from 'vitest'
import { boundsFault, STAFF_BOUNDS, VISITOR_BOUNDS } from '../../../src/cms/rest/query-bounds.ts'

const words = (count: number) => Array.from({ length: count }, (_, i) => `ord${i}`).join(' ')
const conditions = (count: number) => Array.from({ length: count }, () => ({ title: { equals: 'x' } }))
const nested = (levels: number): object => (levels === 0 ? { title: { equals: 'x' } } : { and: [nested(levels - 1)] })
const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i))
const keyed = (values: readonly unknown[]) => Object.fromEntries(values.map((value, i) => [String(i), value]))

const TOO_LARGE = (most: number) => `Sökningen är för stor. Använd högst ${most} villkor, korta listor och få nivåer, eller dela upp den i flera.`
const TOO_SORTED = (most: number) => `Det går inte att sortera på så mycket på en gång. Välj högst ${most} fält.`

describe.each([
  ['the staff', STAFF_BOUNDS],
  ['visitors', VISITOR_BOUNDS],
] as const)('a query of %s', (_, bounds) => {
  const { conditions: most, nesting, listed, sorted, names } = bounds
  const path = (count: number) => Array.from({ length: count }, () => 'a').join('.')

  test.each<[string, Record<string, unknown>]>([
    ['without conditions', {}],
    ['as many conditions as may be', { where: { or: conditions(most) } }],
    ['the same as JSON', { where: JSON.stringify({ or: conditions(most) }) }],
    ['as many words', { where: { title: { like: words(most) } } }],
    ['as deep as may be', { where: nested(nesting) }],
    ['as long a list', { where: { id: { in: ids(listed) } } }],
    ['the same as a text', { where: { id: { in: ids(listed).join(',') } } }],
    ['as many fields to sort by', { sort: ids(sorted).join(',') }],
    ['as long a path', { where: { [path(names)]: { exists: 'true' } }, sort: path(names) }],
    ['a text with commas', { where: { title: { equals: ids(most * 2).join(',') } } }],
    ['conditions that nobody understands', { where: 'x', sort: null, joins: 'false' }],
  ])('is answered: %s', (__, query) => expect(boundsFault(query, bounds)).toBeNull())

  test.each<[string, Record<string, unknown>, string]>([
    ['one condition more', { where: { or: conditions(most + 1) } }, TOO_LARGE(most)],
    ['the same in capitals', { where: { OR: conditions(most + 1) } }, TOO_LARGE(most)],
    ['the same as JSON', { where: JSON.stringify({ or: conditions(most + 1) }) }, TOO_LARGE(most)],
    ['the same as an object, as Payload reads large numbers', { where: { or: keyed(conditions(most + 1)) } }, TOO_LARGE(most)],
    ['the same spread out', { where: { and: [{ or: conditions(most) }, ...conditions(1)] } }, TOO_LARGE(most)],
    ['the same without conditions', { where: { or: Array.from({ length: most + 1 }, () => ({})) } }, TOO_LARGE(most)],
    ['operators of one field', { where: { title: keyed(ids(most + 1)) } }, TOO_LARGE(most)],
    ['one word more', { where: { title: { like: words(most + 1) } } }, TOO_LARGE(most)],
    ['one level more', { where: nested(nesting + 1) }, TOO_LARGE(most)],
    ['the same in capitals', { where: { AND: [nested(nesting)] } }, TOO_LARGE(most)],
    ['conditions of one part in capitals', { where: { OR: [keyed(conditions(most + 1))] } }, TOO_LARGE(most)],
    ['a thousand levels', { where: JSON.stringify(nested(1000)) }, TOO_LARGE(most)],
    ['a longer list', { where: { id: { in: ids(listed + 1) } } }, TOO_LARGE(most)],
    ['the same as a text', { where: { id: { not_in: ids(listed + 1).join(',') } } }, TOO_LARGE(most)],
    ['the same as an object', { where: { id: { in: keyed(ids(listed + 1)) } } }, TOO_LARGE(most)],
    ['a longer path', { where: { [path(names + 1)]: { exists: 'true' } } }, TOO_LARGE(most)],
    ['the same written otherwise', { where: { [path(names + 1).replaceAll('.', '__')]: { exists: 'true' } } }, TOO_LARGE(most)],
    ['conditions of a join', { joins: { x: { where: { or: conditions(most + 1) } } } }, TOO_LARGE(most)],
    ['one field more to sort by', { sort: ids(sorted + 1).join(',') }, TOO_SORTED(sorted)],
    ['the same as a list', { sort: ids(sorted + 1) }, TOO_SORTED(sorted)],
    ['a longer path to sort by', { sort: path(names + 1) }, TOO_SORTED(sorted)],
  ])('is refused: %s', (__, query, refusal) => expect(boundsFault(query, bounds)).toBe(refusal))
})
