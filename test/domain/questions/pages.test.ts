import { expect, test } from 'vitest'
import { allPages, callsListName, pageByPath } from '../../../src/domain/questions/pages.ts'
import { page, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const v = viewOf(
  snapshot({
    pages: [
      page({ slug: 'om-oss', title: 'Om oss och vårt uppdrag', menuTitle: 'Om oss' }),
      page({ slug: 'styrelse', title: 'Styrelse', parent: 'om-oss', order: 2, lead: 'De som bestämmer.' }),
      page({ slug: 'kansli', title: 'Kansli', parent: 'om-oss', order: 1 }),
      page({ slug: 'personal', title: 'Personal', parent: 'kansli' }),
    ],
  }),
)

test('a page is found at its whole address only', () => {
  expect(pageByPath(v, '/om-oss/kansli/')?.page.slug).toBe('kansli')
  for (const path of ['/kansli/', '/om-oss', 'om-oss/', '/', '/om-oss/finns-inte/']) expect(pageByPath(v, path)).toBeNull()
})

test('a page knows the pages above, below and beside it, in the editors’ order', () => {
  expect(pageByPath(v, '/om-oss/kansli/')).toMatchObject({
    parents: [{ label: 'Om oss', path: '/om-oss/' }],
    children: [{ label: 'Personal', path: '/om-oss/kansli/personal/', lead: null }],
    siblings: [
      { label: 'Kansli', path: '/om-oss/kansli/' },
      { label: 'Styrelse', path: '/om-oss/styrelse/' },
    ],
  })
})

test('a page at the top has none beside it', () => {
  expect(pageByPath(v, '/om-oss/')).toMatchObject({
    parents: [],
    siblings: [],
    children: [{ label: 'Kansli' }, { label: 'Styrelse', lead: 'De som bestämmer.' }],
  })
})

test.each([
  ['the short name of the page below it', page({ slug: 'sok-medel', title: 'Att söka medel', menuTitle: 'Sök medel' }), 'Sök medel'],
  ['the title of the page below it', page({ slug: 'sok-medel', title: 'Att söka medel' }), 'Att söka medel'],
  ['no name of its own', page({ slug: 'om-oss' }), null],
])('the list of calls has %s', (_, of, name) => {
  const view = viewOf(snapshot({ pages: [of] }))
  expect(callsListName(view)).toBe(name)
  expect(pageByPath(view, '/utlysningar/')?.page.title ?? null).toBe(name === null ? null : of.title)
})

test('all pages come by their addresses', () => {
  expect(allPages(v).map(({ path }) => path)).toEqual(['/om-oss/', '/om-oss/kansli/', '/om-oss/kansli/personal/', '/om-oss/styrelse/'])
})
