import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../src/domain/content/content.ts'
import {
  addressOf,
  alertsFor,
  contacts,
  documents,
  image,
  municipalitiesAmong,
  municipalityNames,
  navigation,
  today,
} from '../../../src/domain/questions/site.ts'
import { alert, newsItem, page, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const view = (parts: Partial<Snapshot>, now = 0) => viewOf(snapshot(parts), now)
const municipality = (slug: string, name: string) => ({ id: slug, guid: slug, slug, name, website: null, tile: null })

test('a menu shows only what can be reached, each place once', () => {
  const v = view({
    pages: [page({ slug: 'om-oss' })],
    navigation: {
      main: [
        { label: 'Om oss', to: { collection: 'pages', id: 'om-oss' } },
        { label: 'Opublicerad', to: { collection: 'pages', id: 'x' } },
        { label: 'Kalender', to: '/kalender/' },
        { label: 'Evenemang', to: '/kalender/' },
      ],
      shortcuts: [
        { label: 'Sök medel', to: '/utlysningar/', description: 'Öppna utlysningar' },
        { label: 'Borta', to: { collection: 'news', id: 'x' }, description: null },
      ],
      footer: [{ label: 'Borta', to: { collection: 'news', id: 'x' } }],
    },
  })
  expect(navigation(v)).toEqual({
    main: [
      { label: 'Om oss', path: '/om-oss/' },
      { label: 'Kalender', path: '/kalender/' },
    ],
    shortcuts: [{ label: 'Sök medel', path: '/utlysningar/', description: 'Öppna utlysningar' }],
    footer: [],
  })
})

describe('the alerts', () => {
  test.each([
    ['is shown in its time and place', { from: 0, paths: ['/kalender/'] }, '/kalender/x/', 'Driftstörning'],
    ['is not shown at another time', { from: 1 }, '/', undefined],
    ['is not shown in another place', { paths: ['/kalender/'] }, '/', undefined],
  ])('%s', (_, parts, path, title) => {
    expect(alertsFor(view({ alerts: [alert(parts)] }), path)[0]?.title).toBe(title)
  })

  test('leads where its link does, or nowhere when that is not published', () => {
    const of = (id: string) =>
      alertsFor(view({ news: [newsItem({ slug: 'n' })], alerts: [alert({ link: { label: 'Läs', to: { collection: 'news', id } } })] }), '/')[0]
    expect(of('n')?.link).toEqual({ label: 'Läs', path: '/aktuellt/n/' })
    expect(of('x')?.link).toBeNull()
    expect(of('x')?.title).toBe('Driftstörning')
  })

  test('may be none', () => expect(alertsFor(view({}), '/')).toEqual([]))
})

test.each([
  ['2026-12-31T22:59:59.999Z', '2026-12-31'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01'],
])('at %s it is %s in Sweden', (text, day) => expect(today(view({}, Date.parse(text)))).toBe(day))

test('municipalities come in Swedish order, whichever was named first', () => {
  const v = view({ municipalities: [municipality('o', 'Örnköping'), municipality('a', 'Åmåla'), municipality('b', 'Borås')] })
  expect(municipalityNames(v, ['o', 'x', 'b', 'a'])).toEqual(['Borås', 'Åmåla', 'Örnköping'])
})

test('what is not published is not shown', () => {
  const v = view({})
  expect(image(v, 'x')).toBeNull()
  expect(documents(v, ['x'])).toEqual([])
  expect(contacts(v, ['x'])).toEqual([])
  expect(addressOf(v, 'news', 'x')).toBeNull()
})

test.each([
  ['those that are named', ['o', 'x'], [false, false, true]],
  ['the whole region when none is named', [], [true, true, true]],
  ['the whole region when only others are named', ['x'], [true, true, true]],
])('the municipalities of the register in Swedish order: %s', (_, ids, expected) => {
  const v = view({ municipalities: [municipality('o', 'Örnköping'), municipality('b', 'Borås'), municipality('a', 'Åmåla')] })
  expect(municipalitiesAmong(v, ids)).toEqual(expected)
  expect(municipalitiesAmong(view({}), ids)).toEqual([])
})
