import { expect, test } from 'vitest'
import type { Snapshot } from '../../../src/domain/content/content.ts'
import { QueryCache } from '../../../src/publisher/dependencies/query-cache.ts'
import { calendarEvent, newsItem, snapshot } from '../../domain/sample.ts'
import { viewOf } from '../../domain/view-of.ts'

const view = (parts: Partial<Snapshot>, now = 0) => viewOf(snapshot(parts), now)
const item = newsItem({ slug: 'a' })
const first = view({ news: [item] })

/** A memory of three pages: two ask for the item, one for the list and its own name. */
function remembering() {
  const memory = new QueryCache()
  memory.queriesFor('/a/', first).newsBySlug('a')
  memory.queriesFor('/om-a/', first).newsBySlug('a')
  const content = memory.queriesFor('/lista/', first)
  content.latestNews(3)
  content.newsThemes()
  return memory
}

test('pages that ask the same share one question', () => {
  expect(remembering().size).toBe(3)
})

test('a page gets the answers of its time, the same each time it asks', () => {
  const content = new QueryCache().queriesFor('/a/', first)
  expect(content.newsBySlug('a')).toBe(item)
  expect(content.newsBySlug('b')).toBeNull()
  expect(content.latestNews(3)).toBe(content.latestNews(3))
})

test.each([
  ['no page, when nothing changed', first, []],
  ['no page, when what was read anew is equal', view({ news: [structuredClone(item)] }), []],
  ['no page, when what changed is not asked for', view({ news: [item], events: [calendarEvent({ slug: 'e' })] }), []],
  ['the pages that ask for the text, when only that changed', view({ news: [{ ...item, imageCaption: 'Ny' }] }), ['/a/', '/om-a/']],
  ['all that show the title, when it changed', view({ news: [{ ...item, title: 'Ny' }] }), ['/a/', '/lista/', '/om-a/']],
  ['the list, when something else is new', view({ news: [item, newsItem({ slug: 'b' })] }), ['/lista/']],
  ['all, when it is gone', view({}), ['/a/', '/lista/', '/om-a/']],
])('a change makes anew %s', (_, later, pages) => {
  expect([...remembering().pagesWithNewAnswers(later)].sort()).toEqual(pages)
})

test('a change is told once', () => {
  const memory = remembering()
  expect(memory.pagesWithNewAnswers(view({})).size).toBe(3)
  expect(memory.pagesWithNewAnswers(view({})).size).toBe(0)
})

test('the clock alone changes an answer', () => {
  const memory = new QueryCache()
  const at = (now: number) => view({}, now)
  memory.queriesFor('/', at(Date.UTC(2027, 0, 1))).today()
  expect(memory.pagesWithNewAnswers(at(Date.UTC(2027, 0, 1, 22, 59, 59, 999))).size).toBe(0)
  expect([...memory.pagesWithNewAnswers(at(Date.UTC(2027, 0, 1, 23)))]).toEqual(['/'])
})

test('a page that asks for something else forgets what it asked before', () => {
  const memory = remembering()
  memory.queriesFor('/lista/', first).today()
  expect([...memory.pagesWithNewAnswers(view({ news: [{ ...item, title: 'Ny' }] }))].sort()).toEqual(['/a/', '/om-a/'])
  expect(memory.size).toBe(2)
})

test('a page that is made anew gets the answers that it had, without their being looked for again', () => {
  const memory = new QueryCache()
  const content = memory.queriesFor('/aktuellt/', first)
  const [news, events] = [content.latestNews(3), content.upcomingEvents(3)]
  const later = view({ news: [item, newsItem({ slug: 'b' })] })
  expect([...memory.pagesWithNewAnswers(later)]).toEqual(['/aktuellt/'])
  for (const again of [memory.queriesFor('/aktuellt/', later), memory.queriesFor('/aktuellt/', later)]) {
    expect(again.latestNews(3)).not.toBe(news)
    expect(again.upcomingEvents(3)).toBe(events)
  }
})

test('a page that was made anew twice forgets what it asked both times before', () => {
  const memory = remembering()
  memory.queriesFor('/lista/', first).today()
  memory.queriesFor('/lista/', first).openCalls()
  memory.pagesWithNewAnswers(first)
  expect(memory.size).toBe(2)
  memory.forget('/lista/')
  expect(memory.size).toBe(1)
})

test('a page that is forgotten takes along the questions that no other asks', () => {
  const memory = remembering()
  memory.forget('/lista/')
  expect(memory.size).toBe(1)
  memory.forget('/a/')
  expect(memory.size).toBe(1)
  memory.forget('/om-a/')
  memory.forget('/om-a/')
  expect(memory.size).toBe(0)
})

test('the same question with other arguments is another', () => {
  const memory = new QueryCache()
  const content = memory.queriesFor('/', first)
  content.newsArchive('year', '2025')
  content.newsArchive('year', '2026')
  content.upcomingEvents()
  content.upcomingEvents(3)
  expect(memory.size).toBe(4)
})

test('a question that can not be answered makes its own pages due, and no other change is lost', () => {
  const memory = new QueryCache()
  const content = view({ events: [calendarEvent({ slug: 'e' })] })
  memory.queriesFor('/kalender/e/', content).eventBySlug('e')
  memory.queriesFor('/kalender/', content).upcomingEvents()
  memory.queriesFor('/aktuellt/', content).latestNews(3)
  memory.queriesFor('/projekt/', content).projectFigures()
  const broken = {
    ...calendarEvent({ slug: 'e' }),
    get occasions(): never {
      throw new RangeError('broken')
    },
  }
  const after = view({ news: [item], events: [broken] })
  expect([...memory.pagesWithNewAnswers(after)].sort()).toEqual(['/aktuellt/', '/kalender/', '/kalender/e/'])
  expect(() => memory.queriesFor('/kalender/', after).upcomingEvents()).toThrow('broken')
  expect(memory.size).toBe(2)
})
