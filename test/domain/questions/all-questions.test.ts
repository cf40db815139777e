import { expect, test } from 'vitest'
import { answer, questions } from '../../../src/domain/questions/all-questions.ts'
import * as callYear from '../../../src/domain/questions/call-year.ts'
import * as calls from '../../../src/domain/questions/calls.ts'
import * as eventMonths from '../../../src/domain/questions/event-months.ts'
import * as events from '../../../src/domain/questions/events.ts'
import * as feeds from '../../../src/domain/questions/feeds.ts'
import * as model from '../../../src/domain/questions/model.ts'
import * as news from '../../../src/domain/questions/news.ts'
import * as newsArchives from '../../../src/domain/questions/news-archives.ts'
import * as newsLists from '../../../src/domain/questions/news-lists.ts'
import * as openData from '../../../src/domain/questions/open-data.ts'
import * as pages from '../../../src/domain/questions/pages.ts'
import * as projects from '../../../src/domain/questions/projects.ts'
import * as replacements from '../../../src/domain/questions/replacements.ts'
import * as site from '../../../src/domain/questions/site.ts'
import * as sitemaps from '../../../src/domain/questions/sitemaps.ts'
import { newsItem, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

test('no two questions have one name, or one would hide the other', () => {
  const names = [
    calls,
    callYear,
    eventMonths,
    events,
    feeds,
    model,
    news,
    newsArchives,
    newsLists,
    openData,
    pages,
    projects,
    replacements,
    site,
    sitemaps,
  ].flatMap((room) => Object.keys(room))
  expect(names).toHaveLength(new Set(names).size)
  expect(Object.keys(questions).sort()).toEqual(names.sort())
})

test('a question is answered by its name', () => {
  const view = viewOf(snapshot({ news: [newsItem({ slug: 'a' })] }))
  expect(answer(view, 'newsBySlug', ['a'])).toBe(view.snapshot.news[0])
  expect(answer(view, 'newsBySlug', ['b'])).toBeNull()
})
