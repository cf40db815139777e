import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isReservedSlug, isSlug, SLUG_MAX, slugify } from '../../../src/domain/content/slugs.ts'

describe('a title becomes a slug', () => {
  test.each([
    ['Swedish letters lose their rings and dots', 'Åtgärder för Öresund', 'atgarder-for-oresund'],
    ['letters of the neighbours too', 'Æblegrød på Ørsta, Łódź & Straße', 'aeblegrod-pa-orsta-lodz-strasse'],
    ['accents fall off', 'Crème brûlée à la Québec', 'creme-brulee-a-la-quebec'],
    ['letters written as two signs are the same', 'A\u030angstro\u0308m', 'angstrom'],
    ['every other sign is a hyphen, never two', '  Fokus – dagen!!! (2027) ', 'fokus-dagen-2027'],
    ['nothing is left of signs alone', '!!! … 😀 ???', ''],
    ['nothing is left of other alphabets', 'Привет', ''],
    ['nothing comes of nothing', '', ''],
    ['a path is no path any more', '../../etc/passwd', 'etc-passwd'],
  ])('%s', (_, title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  test('a long title is cut at a word', () => {
    expect(slugify(`${'a'.repeat(60)} ${'b'.repeat(60)}`)).toBe('a'.repeat(60))
  })

  test('a word that ends at the limit is kept whole', () => {
    expect(slugify(`${'a'.repeat(60)} ${'b'.repeat(29)} c`)).toBe(`${'a'.repeat(60)}-${'b'.repeat(29)}`)
  })

  test('one endless word is cut in the middle', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(SLUG_MAX))
  })

  test('any text gives a slug or nothing, and a slug stays as it is', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 250 }), fc.string({ unit: fc.constantFrom(...'aåÄö -–/9İß'), maxLength: 250 }))
    fc.assert(
      fc.property(texts, (text) => {
        const slug = slugify(text)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
      { numRuns: 200 },
    )
  })
})

test.each(['a', 'fokus-dagen', '2027', 'a-1-b', 'a'.repeat(SLUG_MAX)])('“%s” can be a part of an address', (text) => expect(isSlug(text)).toBe(true))

test.each(['', '-a', 'a-', 'a--b', 'A', 'å', 'a b', 'a/b', 'a.b', '..', 'a\n', '%61', 'a'.repeat(SLUG_MAX + 1)])('“%s” can not', (text) => {
  expect(isSlug(text)).toBe(false)
})

describe('a slug that would hide one of the site’s own addresses is reserved', () => {
  test.each([
    ['a list’s name, for a page', 'kalender', 'pages', true],
    ['the accessibility statement, for a page', 'tillganglighet', 'pages', true],
    ['the admin, for a page', 'admin', 'pages', true],
    ['the pictures’ folder, for a page', 'media', 'pages', true],
    ['a list’s name is free for a news item', 'kalender', 'news', false],
    ['a year, for a news item', '2027', 'news', true],
    ['a year, for an event', '2027', 'events', true],
    ['a year is free for a page', '2027', 'pages', false],
    ['five digits are no year', '20270', 'news', false],
    ['a list’s part, for a news item', 'tema', 'news', true],
    ['a list’s part is free for a page', 'tema', 'pages', false],
    ['any other word is free', 'fokus-dagen', 'funding-calls', false],
  ] as const)('%s', (_, slug, collection, isReserved) => {
    expect(isReservedSlug(slug, collection)).toBe(isReserved)
  })
})
