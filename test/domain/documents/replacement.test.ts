import { describe, expect, test } from 'vitest'
import type { Ref } from '../../../src/domain/content/content.ts'
import { leadsBack } from '../../../src/domain/documents/replacement.ts'
import { upcomingEvents } from '../../../src/domain/questions/events.ts'
import { replacementOf } from '../../../src/domain/questions/replacements.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, newsItem, page, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const news = (id: string): Ref => ({ collection: 'news', id })

describe('what replaced a document', () => {
  const content = snapshot({
    news: [
      newsItem({ slug: 'a', replacedBy: news('b') }),
      newsItem({ slug: 'b', replacedBy: { collection: 'pages', id: 'sida' } }),
      newsItem({ slug: 'c', replacedBy: news('borta') }),
      newsItem({ slug: 'd', replacedBy: news('c') }),
      newsItem({ slug: 'ett', replacedBy: news('tva') }),
      newsItem({ slug: 'tva', replacedBy: news('ett') }),
      newsItem({ slug: 'sig', replacedBy: news('sig') }),
      newsItem({ slug: 'ingen' }),
    ],
    pages: [page({ slug: 'sida' })],
  })
  test.each([
    ['the last of a chain', 'a', '/sida/'],
    ['the next', 'b', '/sida/'],
    ['nothing that is not published', 'c', null],
    ['the last that is published', 'd', '/aktuellt/c/'],
    ['neither of a ring', 'ett', null],
    ['never itself', 'sig', null],
    ['nothing where nothing did', 'ingen', null],
    ['nothing of a document that there is not', 'finns-inte', null],
  ])('is %s', (_, id, path) => expect(replacementOf(viewOf(content), 'news', id)?.path ?? null).toBe(path))
})

test.each([
  ['a straight way', { b: 'c', c: null }, false],
  ['a way back', { b: 'c', c: 'a' }, true],
  ['a ring further on', { b: 'c', c: 'b' }, true],
])('%s', async (_, links: Readonly<Record<string, string | null>>, isRing) => {
  const next = async ({ id }: Ref) => (links[id] ? news(links[id]) : null)
  expect(await leadsBack(news('a'), news('b'), next)).toBe(isRing)
})

test('an event that was replaced is not among those to come, unless what replaced it is gone', () => {
  const [old, now] = [calendarEvent({ slug: 'old', replacedBy: { collection: 'events', id: 'now' } }), calendarEvent({ slug: 'now' })]
  const paths = (events: readonly (typeof old)[]) =>
    upcomingEvents(viewOf(snapshot({ events }), fromSwedishClock(2026, 1, 1))).map(({ path }) => path)
  expect(paths([old, now])).toEqual(['/kalender/now/'])
  expect(paths([old])).toEqual(['/kalender/old/'])
})
