import { describe, expect, test } from 'vitest'
import type { Ref } from '../../../src/domain/content/content.ts'
import { callPath, eventPath, eventYearPath, newsPath, newsThemePath, newsYearPath, projectPath, roundPath } from '../../../src/domain/paths/paths.ts'
import { pageParents, pagePath, refPath } from '../../../src/domain/paths/references.ts'
import { calendarEvent, fundingCall, newsItem, page, project, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

test.each([
  [newsPath({ slug: 'a' }), '/aktuellt/a/'],
  [newsYearPath(2026), '/aktuellt/2026/'],
  [newsThemePath({ slug: 'klimat' }), '/aktuellt/tema/klimat/'],
  [eventPath({ slug: 'a' }), '/kalender/a/'],
  [eventYearPath(2026), '/kalender/2026/'],
  [callPath({ slug: 'a' }), '/utlysningar/a/'],
  [roundPath({ slug: 'a' }, { slug: 'var' }), '/utlysningar/a/var/'],
  [projectPath({ slug: 'a' }), '/projekt/a/'],
])('%s', (path, expected) => expect(path).toBe(expected))

describe('a page lies below its parents', () => {
  const top = page({ slug: 'stod' })
  const middle = page({ slug: 'forstudier', parent: 'stod' })
  const leaf = page({ slug: 'fragor', parent: 'forstudier' })
  const lost = page({ slug: 'vilse', parent: 'avpublicerad' })
  const a = page({ slug: 'a', parent: 'b' })
  const b = page({ slug: 'b', parent: 'a' })
  const own = page({ slug: 'sig-sjalv', parent: 'sig-sjalv' })
  const pages = [leaf, middle, top, lost, a, b, own]

  test.each([
    ['at the top', top, '/stod/', []],
    ['below one', middle, '/stod/forstudier/', [top]],
    ['below two, topmost first', leaf, '/stod/forstudier/fragor/', [top, middle]],
    ['a parent that is not published ends the chain', lost, '/vilse/', []],
    ['a ring of parents ends where it began', a, '/b/a/', [b]],
    ['a page is not its own parent', own, '/sig-sjalv/', []],
    ['at the address of the calls, the page that stands below their list', page({ slug: 'sok-medel' }), '/utlysningar/', []],
    ['at its own address, a page of that name below another', page({ slug: 'sok-medel', parent: 'stod' }), '/stod/sok-medel/', [top]],
  ])('%s', (_, of, path, parents) => {
    expect(pagePath(pages, of)).toBe(path)
    expect(pageParents(pages, of)).toEqual(parents)
  })

  test('below the guide to the calls, a page keeps the guide’s name in its address', () => {
    const guide = page({ slug: 'sok-medel' })
    const below = page({ slug: 'redovisning', parent: 'sok-medel' })
    expect(pagePath([guide, below], below)).toBe('/sok-medel/redovisning/')
  })
})

describe('a pointer leads to what is published', () => {
  const content = snapshot({
    news: [newsItem({ slug: 'n' })],
    events: [calendarEvent({ slug: 'e' })],
    fundingCalls: [fundingCall({ slug: 'c' })],
    projects: [project({ slug: 'p' })],
    pages: [page({ slug: 'over' }), page({ slug: 'under', parent: 'over' })],
    documents: [{ id: 'd', guid: 'd', slug: 'd', title: 'D', url: '/media/d.pdf', kind: 'pdf', bytes: 1, changedAt: 0 }],
  })
  const view = viewOf(content)
  test.each<[Ref['collection'], string, string]>([
    ['news', 'n', '/aktuellt/n/'],
    ['events', 'e', '/kalender/e/'],
    ['funding-calls', 'c', '/utlysningar/c/'],
    ['projects', 'p', '/projekt/p/'],
    ['pages', 'under', '/over/under/'],
    ['documents', 'd', '/media/d.pdf'],
  ])('%s', (collection, id, path) => {
    expect(refPath(view, { collection, id })).toBe(path)
    expect(refPath(view, { collection, id: 'opublicerad' })).toBeNull()
  })
})
