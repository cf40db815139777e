import { expect, test } from 'vitest'
import { type Asked, recalled } from '../../../src/site/feeds/tracked-memo.ts'

interface Item {
  readonly links: readonly string[]
}

/** Content with some addresses, and the ids that were asked for. */
function contentWith(addresses: Readonly<Record<string, string>>): { readonly content: Asked; readonly asked: string[] } {
  const asked: string[] = []
  const addressOf: Asked['addressOf'] = (_, id) => {
    asked.push(id)
    return addresses[id] ?? null
  }
  return { content: { addressOf, document: () => null, documents: () => [], image: () => null }, asked }
}

const linked = () => recalled(({ links }: Item, content, origin) => ({ text: links.map((id) => origin + content.addressOf('pages', id)).join(' ') }))

test('what was made is the same while every answer is, and every answer is asked for again', () => {
  const [textOf, item] = [linked(), { links: ['1', '2'] }]
  const [first, second] = [contentWith({ 1: '/a/', 2: '/b/' }), contentWith({ 1: '/a/', 2: '/b/', 3: '/c/' })]
  const made = textOf(item, first.content, 'https://x')
  expect(made.text).toBe('https://x/a/ https://x/b/')
  expect(textOf(item, second.content, 'https://x')).toBe(made)
  expect(second.asked).toEqual(['1', '2'])
})

test('another answer, another value or another origin makes it anew', () => {
  const [textOf, item] = [linked(), { links: ['1', '2'] }]
  const before = contentWith({ 1: '/a/', 2: '/b/' }).content
  textOf(item, before, 'https://x')
  expect(textOf(item, contentWith({ 1: '/a/', 2: '/moved/' }).content, 'https://x').text).toBe('https://x/a/ https://x/moved/')
  expect(textOf(item, before, 'https://x').text).toBe('https://x/a/ https://x/b/')
  expect(textOf(item, before, 'https://y').text).toBe('https://y/a/ https://y/b/')
  expect(textOf({ links: ['2'] }, before, 'https://x').text).toBe('https://x/b/')
})

test('what is asked only after another answer is known as well', () => {
  const follow = recalled(({ links: [id = ''] }: Item, content) => ({ end: content.addressOf('pages', content.addressOf('pages', id) ?? '') }))
  const item = { links: ['1'] }
  expect(follow(item, contentWith({ 1: '2', 2: '/b/' }).content, '').end).toBe('/b/')
  expect(follow(item, contentWith({ 1: '2', 2: '/c/' }).content, '').end).toBe('/c/')
  expect(follow(item, contentWith({ 1: '3', 3: '/d/' }).content, '').end).toBe('/d/')
})
