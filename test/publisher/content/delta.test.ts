import { describe, expect, test } from 'vitest'
import { LIST_NAMES } from '../../../src/domain/content/content.ts'
import { ContentIndex } from '../../../src/domain/content/content-index.ts'
import { applyDelta, type Delta, EMPTY } from '../../../src/publisher/content/delta.ts'
import { alert, newsItem, page, snapshot } from '../../domain/sample.ts'
import { NOTHING } from '../nothing-to-tell.ts'

const delta = (parts: Partial<Delta>): Delta => ({ ...NOTHING, ...parts })
const [a, b] = [newsItem({ slug: 'a' }), newsItem({ slug: 'b' })]
const before = snapshot({ news: [a, b], pages: [page({ slug: 'p' })], alerts: [alert()] })
const index = new ContentIndex(before)
const afterDelta = (change: Delta) => applyDelta(index, change)
/** The same, read again: equal but not identical. */
const copy = <T>(value: T): T => structuredClone(value)

test('nothing told changes nothing, not even the snapshot’s identity', () => {
  expect(afterDelta(NOTHING)).toBe(before)
})

test('the same told again changes nothing, not even identities', () => {
  const { news, settings, navigation } = copy(before)
  expect(afterDelta(delta({ present: { news }, settings, navigation, alerts: copy(before.alerts) }))).toBe(before)
  expect(afterDelta(delta({ isWhole: true, present: { news, pages: copy(before.pages) }, alerts: copy(before.alerts) }))).toBe(before)
})

test('what changed is new and all else keeps its identity', () => {
  const changed = afterDelta(delta({ present: { news: [copy(a), { ...copy(b), title: 'Nytt' }] } }))
  expect(changed.news[0]).toBe(a)
  expect(changed.news[1]).toEqual({ ...b, title: 'Nytt' })
  expect(changed.pages).toBe(before.pages)
  expect(changed.settings).toBe(before.settings)
})

test.each([
  ['a new document is added', { present: { news: [newsItem({ slug: 'c' })] } }, ['a', 'b', 'c']],
  ['an absent document is taken away', { absent: { news: ['a'] } }, ['b']],
  ['an absent document that never was there is no fault', { absent: { news: ['x'] } }, ['a', 'b']],
  ['a document that is both absent and present is present', { present: { news: [copy(a)] }, absent: { news: ['a'] } }, ['a', 'b']],
  ['a whole reading takes away what it does not name', { isWhole: true, present: { news: [copy(b)] } }, ['b']],
  ['a whole reading that names nothing empties', { isWhole: true }, []],
  ['a document of another list is another document', { absent: { pages: ['a'] } }, ['a', 'b']],
])('%s', (_, parts, slugs) => {
  expect(afterDelta(delta(parts)).news.map(({ slug }) => slug)).toEqual(slugs)
})

test('a renamed document is the same document', () => {
  const changed = afterDelta(delta({ present: { news: [{ ...a, slug: 'nytt-namn' }] } }))
  expect(changed.news.map(({ slug }) => slug)).toEqual(['nytt-namn', 'b'])
})

describe('the alerts', () => {
  test('that are not told of stay', () => expect(afterDelta(delta({ absent: { news: ['a'] } })).alerts).toBe(before.alerts))
  test('that are told to be none are none', () => expect(afterDelta(delta({ alerts: [] })).alerts).toEqual([]))
  test('that changed are new', () => expect(afterDelta(delta({ alerts: [alert({ title: 'Ny' })] })).alerts[0]?.title).toBe('Ny'))
})

test('nothing published is an empty snapshot with every list', () => {
  for (const name of LIST_NAMES) expect(EMPTY[name]).toEqual([])
  expect(Object.keys(EMPTY).sort()).toEqual(Object.keys(snapshot()).sort())
  expect([...LIST_NAMES, 'settings', 'navigation', 'alerts', 'accessibility', 'synonyms'].sort()).toEqual(Object.keys(EMPTY).sort())
})
