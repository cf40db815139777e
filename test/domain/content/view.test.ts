import { describe, expect, test } from 'vitest'
import { allById, byId, bySlug, ordered } from '../../../src/domain/content/view.ts'
import { newsItem, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const news = [newsItem({ slug: 'a', id: '1' }), newsItem({ slug: 'b', id: '2' })]
const view = viewOf(snapshot({ news }))

test('documents are found by id and by slug, or not at all', () => {
  expect(byId(view, 'news', '2')).toBe(news[1])
  expect(bySlug(view, 'news', 'a')).toBe(news[0])
  const nothing = [
    byId(view, 'news', 'a'),
    byId(view, 'news', null),
    bySlug(view, 'news', '1'),
    byId(view, 'events', '1'),
    bySlug(view, 'news', '__proto__'),
  ]
  for (const none of nothing) expect(none).toBeNull()
})

test('several are found in the order asked, without those that are not published', () => {
  expect(allById(view, 'news', ['2', 'x', '1', '2'])).toEqual([news[1], news[0], news[1]])
})

describe('order', () => {
  const slugs = (names: readonly string[], key: (item: { slug: string }) => number | string, direction?: 1 | -1) =>
    ordered(
      names.map((slug) => ({ slug })),
      key,
      direction,
    )
      .map(({ slug }) => slug)
      .join(' ')

  test.each([
    ['by number', ['aaa', 'a', 'aa'], 'a aa aaa', 1],
    ['by number, greatest first', ['aaa', 'a', 'aa'], 'aaa aa a', -1],
    ['equal numbers by slug', ['b', 'a', 'c'], 'a b c', 1],
    ['equal numbers by slug the same way, greatest first', ['b', 'a', 'c'], 'a b c', -1],
  ] as const)('%s', (_, names, expected, direction) => expect(slugs(names, ({ slug }) => slug.length, direction)).toBe(expected))

  test('Swedish letters come last, in their own order', () => {
    expect(slugs(['ö', 'a', 'z', 'ä', 'å', 'B'], ({ slug }) => slug)).toBe('a B z å ä ö')
  })

  test('what is infinitely far off comes last, by slug', () => {
    expect(slugs(['b', 'a', 'cc'], ({ slug }) => (slug === 'cc' ? 1 : Infinity))).toBe('cc a b')
  })

  test('texts that sort alike are put in order by slug, whichever came first', () => {
    const titles: Record<string, string> = { a: 'Pro\u00adjekt', b: 'Projekt' }
    expect(slugs(['a', 'b'], ({ slug }) => titles[slug] ?? '')).toBe('a b')
    expect(slugs(['b', 'a'], ({ slug }) => titles[slug] ?? '')).toBe('a b')
  })

  test('the list itself stays as it was', () => {
    const list = [{ slug: 'b' }, { slug: 'a' }]
    ordered(list, ({ slug }) => slug)
    expect(list[0]?.slug).toBe('b')
  })
})
