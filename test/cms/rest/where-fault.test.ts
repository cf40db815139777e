import { describe, expect, test } from 'vitest'
import type { SearchType } from '../../../src/cms/rest/searchable-field.ts'
import { whereFault } from '../../../src/cms/rest/where-fault.ts'

const PLACES: Readonly<Record<string, SearchType>> = {
  id: 'id',
  image: 'id',
  price: 'number',
  createdAt: 'date',
  title: 'text',
  'body.root': 'tree',
  rounds: 'none',
}
const faultOf = (where: unknown) =>
  whereFault(
    where,
    (path) => PLACES[path] ?? null,
    (id) => Number.isSafeInteger(Number(id)),
  )

describe('a valid condition', () => {
  test.each([
    undefined,
    'x',
    {},
    { id: { equals: '7' } },
    { id: { in: '7,8' } },
    { id: { in: ['7', 8] } },
    { image: { equals: null } },
    { image: { exists: 'x' } },
    { createdAt: { greater_than: '2027-01-01' } },
    { price: { less_than: '-1.5' } },
    { title: { like: '%' } },
    { title: { in: 'a,b' } },
    { 'body.root': { exists: true } },
    { rounds: { equals: 'x' } },
    { nope: { equals: { a: 1 } } },
    { or: [{ id: { equals: 7 } }, { AND: [{ title: { equals: 'x' } }] }] },
    { and: 'x' },
    { and: ['x', null] },
    { title: 'x' },
  ])('%j', (where) => expect(faultOf(where)).toBeNull())
})

describe('a condition that no document can meet', () => {
  const notFor = (value: string, path: string) => `Det går inte att söka efter ”${value}” i ”${path}”.`
  test.each<[object, string]>([
    [{ id: { in: '7,b' } }, notFor('b', 'id')],
    [{ id: { in: '' } }, notFor('', 'id')],
    [{ id: { equals: { x: '1' } } }, notFor('{"x":"1"}', 'id')],
    [{ id: { not_in: ['a'] } }, notFor('a', 'id')],
    [{ image: { equals: 'x' } }, notFor('x', 'image')],
    [{ createdAt: { equals: 'igår' } }, notFor('igår', 'createdAt')],
    [{ price: { greater_than: 'x' } }, notFor('x', 'price')],
    [{ price: { equals: '' } }, notFor('', 'price')],
    [{ title: { equals: ['a', 'b'] } }, notFor('a,b', 'title')],
    [{ title: { in: { x: 'a' } } }, notFor('{"x":"a"}', 'title')],
    [{ title: { equals: undefined } }, notFor('undefined', 'title')],
    [{ title: { near: '1,2' } }, 'Det går inte att söka på ”title”.'],
    [{ id: { all: '1' } }, 'Det går inte att söka på ”id”.'],
    [{ 'body.root': { equals: 'x' } }, 'Det går inte att söka på ”body.root”.'],
    [{ or: [{ title: { equals: 'x' } }, { and: [{ id: { equals: 'x' } }] }] }, notFor('x', 'id')],
    [{ title: { equals: 'x' }, id: { equals: 'x'.repeat(70) } }, notFor(`${'x'.repeat(60)}…`, 'id')],
  ])('%j', (where, fault) => expect(faultOf(where)).toBe(fault))
})
