import { describe, expect, test } from 'vitest'
import { visitorQuery } from '../../../src/cms/rest/visitor-query.ts'

describe('a visitor’s query', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['asks for nothing', {}, '10'],
    ['asks for few', { limit: '3' }, '3'],
    ['asks for the most', { limit: '100' }, '100'],
    ['asks for more', { limit: '101' }, '100'],
    ['asks for all', { limit: '0' }, '100'],
    ['says nothing of how many', { limit: '' }, '100'],
    ['asks for a part of one', { limit: '0.5' }, '100'],
    ['asks backwards', { limit: '-1' }, '100'],
    ['asks several times', { limit: ['1', '0'] }, '100'],
    ['asks for no pages', { pagination: 'false' }, '100'],
    ['asks for no pages of few', { pagination: 'false', limit: '3' }, '3'],
  ])('%s', (_, query, limit) => {
    const { pagination, ...rest } = visitorQuery(query)
    expect([rest.limit, pagination]).toEqual([limit, undefined])
  })

  test.each<[unknown, string]>([
    [undefined, '1'],
    ['0', '0'],
    ['1', '1'],
    ['2', '1'],
    ['99', '1'],
    ['', '1'],
    [['0', '2'], '1'],
  ])('with the depth %s has the depth %s', (depth, expected) => expect(visitorQuery({ depth }).depth).toBe(expected))

  test('has limits in its joins', () => {
    const joins = { a: { limit: '0', sort: 'x' }, b: { limit: '7' }, c: {}, d: 'false' }
    expect(visitorQuery({ joins }).joins).toEqual({ a: { limit: 100, sort: 'x' }, b: { limit: 7 }, c: { limit: 10 }, d: 'false' })
    expect(visitorQuery({ joins: 'false' }).joins).toBe('false')
  })

  test('keeps everything else', () => {
    expect(visitorQuery({ where: { a: 1 }, sort: 'x', page: '2' })).toEqual({ where: { a: 1 }, sort: 'x', page: '2', limit: '10', depth: '1' })
  })
})
