import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewsItem } from '../../../src/domain/content/content.ts'
import { ContentIndex } from '../../../src/domain/content/content-index.ts'
import type { View } from '../../../src/domain/content/view.ts'
import { answer, type Queries, type QuestionName } from '../../../src/domain/questions/all-questions.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { QueryCache } from '../../../src/publisher/dependencies/query-cache.ts'
import { changedKeys } from '../../../src/publisher/dependencies/tracked-view.ts'
import { routesOf } from '../../domain/routes-of.ts'
import { newsItem, snapshot, topic } from '../../domain/sample.ts'

const START = fromSwedishClock(2026, 1, 1)
const at = (minute: number) => START + minute * 60_000
const themes = [topic('klimat', 'Klimat'), topic('kultur', 'Kultur')]
const TODAY = fromSwedishClock(2026, 12, 1)
const contentOf = (news: readonly NewsItem[]) => snapshot({ news, themes })

type Question = readonly [name: QuestionName, ...args: unknown[]]

/** A question for each page and file of two archives that there may be, a page of its own each. */
const QUESTIONS: readonly Question[] = [
  ...(
    [
      ['year', '2026'],
      ['theme', 'klimat'],
    ] as const
  ).flatMap(([by, name]): Question[] => [
    ['newsArchive', by, name],
    ...Array.from({ length: 12 }, (_, i): Question => ['newsArchivePage', by, name, i + 1]),
    ['newsArchiveShelf', by, name, 1],
    ['newsArchivePaths', by, name],
  ]),
  ...[null, 1, 2].flatMap((page): Question[] => [
    ['newsEntries', 2026, page],
    ['newsAddressesOfYear', 2026, page],
  ]),
  ['newsEntryPages', 2026],
  ['featuredNews'],
  ['listAddresses'],
]
const pageOf = (question: Question) => JSON.stringify(question)
const ask = (content: Queries, [name, ...args]: Question) => (content[name] as (...args: unknown[]) => unknown)(...args)
const answersIn = (v: View) => new Map(QUESTIONS.map((question) => [pageOf(question), JSON.stringify(answer(v, question[0], question.slice(1)))]))

const anyItem = fc.nat(699)
const edit = fc.oneof(
  anyItem.map((i) => (news: readonly NewsItem[]) => news.map((item) => (item.slug === `n${i}` ? { ...item, title: `${item.title}!` } : item))),
  anyItem.map((i) => (news: readonly NewsItem[]) => news.filter(({ slug }) => slug !== `n${i}`)),
  fc.tuple(anyItem, fc.nat(999)).map(([minute, n]) => (news: readonly NewsItem[]) => [
    ...news,
    newsItem({ slug: `m${n}-${news.length}`, publishedAt: at(minute), themes: ['klimat'] }),
  ]),
  anyItem.map(
    (i) => (news: readonly NewsItem[]) =>
      news.map((item) => (item.slug === `n${i}` ? { ...item, themes: item.themes.includes('klimat') ? ['kultur'] : ['klimat'] } : item)),
  ),
  anyItem.map((i) => (news: readonly NewsItem[]) => news.map((item) => (item.slug === `n${i}` ? { ...item, isFeatured: !item.isFeatured } : item))),
)

test('whatever is done to long archives, the pages with another answer are those that are found, and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 95, max: 620 }), fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 12 }), (count, edits) => {
      let news: readonly NewsItem[] = Array.from({ length: count }, (_, i) =>
        newsItem({ slug: `n${i}`, publishedAt: at(i), themes: i % 3 === 0 ? ['kultur'] : ['klimat'] }),
      )
      const memory = new QueryCache()
      let index = new ContentIndex(contentOf(news))
      let before = index.viewAt(TODAY)
      for (const question of QUESTIONS) ask(memory.queriesFor(pageOf(question), before), question)
      for (const [change, isPreviewed] of edits) {
        news = change(news)
        // A preview that is laid over in between changes nothing.
        if (isPreviewed) routesOf(index.next(contentOf(news.slice(7))).viewAt(TODAY))
        index = index.next(contentOf(news))
        const after = index.viewAt(TODAY)
        const [old, now] = [answersIn(before), answersIn(after)]
        const expected = [...now.keys()].filter((page) => old.get(page) !== now.get(page))
        expect([...memory.pagesWithNewAnswers(after)].sort()).toEqual(expected.sort())
        before = after
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['touches its current page alone', 380, ['current page of 250', 'current page of 50']],
  ['whose current page was full seals a page', 400, ['current page of 250', 'current page of 50', 'page 7 of 50']],
])('something new in a long archive %s', (_, count, expected) => {
  const many = Array.from({ length: count }, (_, i) => newsItem({ slug: `n${i}`, publishedAt: at(i) }))
  const added = newsItem({ slug: 'ny', publishedAt: at(count) })
  const index = new ContentIndex(contentOf(many))
  const reads = [...changedKeys(index.viewAt(TODAY), index.next(contentOf([...many, added])).viewAt(TODAY))]
  expect(
    reads
      .filter((read) => read.startsWith('news in year 2026, '))
      .map((read) => read.slice('news in year 2026, '.length))
      .sort(),
  ).toEqual(expected)
})
