import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DocumentTexts } from '../../../src/publisher/search/document-texts.ts'
import { SiteSearch } from '../../../src/publisher/search/site-search.ts'
import { SAMPLE_QUESTIONS, UNANSWERABLE } from './sample-questions.ts'
import { type SampleSite, sampleSite } from './sample-site.ts'

let site: SampleSite
let search: SiteSearch
let view: Parameters<SiteSearch['search']>[1]
let names: ReadonlyMap<string, string>

beforeAll(async () => {
  const now = Date.now()
  site = await sampleSite(now)
  search = new SiteSearch({ siteDir: site.siteDir, texts: new DocumentTexts(site.textsDir) })
  view = { snapshot: site.snapshot, now }
  await search.follow(site.snapshot)
  await search.settled()
  const { news, events, fundingCalls, projects, pages, documents } = site.snapshot
  // The accessibility statement is made from settings, and found among the pages.
  const searchedPages = [...pages, { id: 'tillganglighet', slug: 'tillganglighet' }]
  names = new Map(
    Object.entries({ news, events, fundingCalls, projects, pages: searchedPages, documents }).flatMap(([list, docs]) =>
      docs.map(({ id, slug }) => [`${list}:${id}`, `${list}/${slug}`] as const),
    ),
  )
}, 120_000)
afterAll(() => site?.remove())

const found = (typed: string) => search.search({ typed, list: null, page: 1 }, view).hits.map(({ list, id }) => names.get(`${list}:${id}`))

test('there are enough questions to tell', () => {
  expect(Object.values(SAMPLE_QUESTIONS).flat().length).toBeGreaterThanOrEqual(60)
})

describe.each(Object.entries(SAMPLE_QUESTIONS))('finds %s', (_, questions) => {
  test.each(questions)('$asked', ({ asked, expected, within }) => {
    const best = found(asked)
    expect(
      best.slice(0, within).some((name) => expected.includes(name ?? '')),
      `Found ${best.join(', ')}`,
    ).toBe(true)
  })
})

test.each(UNANSWERABLE)('finds nothing for %s', (asked) => {
  expect(found(asked)).toEqual([])
})
