import { expect, test } from 'vitest'
import { type TextQueries, trackedMemo } from '../../../src/site/feeds/tracked-memo.ts'

interface Item {
  readonly links: readonly string[]
}

/** Queries with some addresses, and the ids that they were asked for. */
function queriesWith(addresses: Readonly<Record<string, string>>): { readonly queries: TextQueries; readonly asked: string[] } {
  const asked: string[] = []
  const addressOf: TextQueries['addressOf'] = (_, id) => {
    asked.push(id)
    return addresses[id] ?? null
  }
  return { queries: { addressOf, document: () => null, documents: () => [], image: () => null }, asked }
}

const linked = () =>
  trackedMemo(({ links }: Item, queries, origin) => ({ text: links.map((id) => origin + queries.addressOf('pages', id)).join(' ') }))

test('the result is the same while every answer is, and every query is asked each time', () => {
  const [textOf, item] = [linked(), { links: ['1', '2'] }]
  const [first, second] = [queriesWith({ 1: '/a/', 2: '/b/' }), queriesWith({ 1: '/a/', 2: '/b/', 3: '/c/' })]
  const result = textOf(item, first.queries, 'https://x')
  expect(result.text).toBe('https://x/a/ https://x/b/')
  expect(textOf(item, second.queries, 'https://x')).toBe(result)
  expect(second.asked).toEqual(['1', '2'])
})

test('another answer, another object or another origin gives another result', () => {
  const [textOf, item] = [linked(), { links: ['1', '2'] }]
  const before = queriesWith({ 1: '/a/', 2: '/b/' }).queries
  textOf(item, before, 'https://x')
  expect(textOf(item, queriesWith({ 1: '/a/', 2: '/moved/' }).queries, 'https://x').text).toBe('https://x/a/ https://x/moved/')
  expect(textOf(item, before, 'https://x').text).toBe('https://x/a/ https://x/b/')
  expect(textOf(item, before, 'https://y').text).toBe('https://y/a/ https://y/b/')
  expect(textOf({ links: ['2'] }, before, 'https://x').text).toBe('https://x/b/')
})

test('a query that follows from the answer to another is tracked as well', () => {
  const follow = trackedMemo(({ links: [id = ''] }: Item, queries) => ({ end: queries.addressOf('pages', queries.addressOf('pages', id) ?? '') }))
  const item = { links: ['1'] }
  expect(follow(item, queriesWith({ 1: '2', 2: '/b/' }).queries, '').end).toBe('/b/')
  expect(follow(item, queriesWith({ 1: '2', 2: '/c/' }).queries, '').end).toBe('/c/')
  expect(follow(item, queriesWith({ 1: '3', 3: '/d/' }).queries, '').end).toBe('/d/')
})
