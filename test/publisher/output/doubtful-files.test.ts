import { expect, test } from 'vitest'
import { doubtIn, filesMentioning } from '../../../src/publisher/output/doubtful-files.ts'
import type { PublishedDocument } from '../../../src/publisher/output/published-documents.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const shown = (savedAt: string, ...paths: string[]): PublishedDocument => ({ savedAt, paths })
const PUBLISHED = new Map([
  ['news:1', shown('10', '/aktuellt/a/')],
  ['news:2', shown('11', '/aktuellt/b/')],
  ['images:3', shown('12', '/media/bild-1.webp')],
  ['contacts:4', shown('13')],
  ['site', shown('14')],
])
const NOW = new Map([
  ['news:1', '10'],
  ['news:2', '11'],
  ['images:3', '12'],
  ['contacts:4', '13'],
  ['site', '14'],
])
const after = (...changes: readonly (readonly [string, string | null])[]) => {
  const listed = new Map(NOW)
  for (const [name, savedAt] of changes) {
    if (savedAt === null) listed.delete(name)
    else listed.set(name, savedAt)
  }
  return listed
}

test.each([
  ['a database in which nothing has changed leaves no doubt', after(), { gone: [], changed: [] }],
  ['a new document leaves no doubt: it has no page yet', after(['news:9', '20']), { gone: [], changed: [] }],
  ['a document that is not published any more is gone', after(['news:1', null]), { gone: ['/aktuellt/a/'], changed: ['/aktuellt/a/'] }],
  ['a picture that is not there any more is gone', after(['images:3', null]), { gone: ['/media/bild-1.webp'], changed: ['/media/bild-1.webp'] }],
  ['a document that was saved since is in doubt', after(['news:2', '20']), { gone: [], changed: ['/aktuellt/b/'] }],
  ['a document of an older database is in doubt', after(['news:2', '01']), { gone: [], changed: ['/aktuellt/b/'] }],
  ['a contact may be shown anywhere', after(['contacts:4', null]), { gone: [], changed: null }],
  ['a global is shown everywhere', after(['site', '20'], ['news:1', null]), { gone: ['/aktuellt/a/'], changed: null }],
])('%s', (_, listed, doubt) => expect(doubtIn(PUBLISHED, listed)).toEqual(doubt))

test('of a site of which nothing is known everything is in doubt', () => {
  expect(doubtIn(null, NOW)).toEqual({ gone: [], changed: null })
})

test('when much has changed everything is in doubt', () => {
  const many = new Map(Array.from({ length: 21 }, (_, i) => [`news:${i}`, shown('1', `/aktuellt/${i}/`)]))
  expect(doubtIn(many, new Map()).changed).toBeNull()
})

test('files that mention a path are found in pages, feeds and folded calendars, with the path’s own file', async () => {
  const files = {
    'index.html': '<a href="/aktuellt/a/">A</a>',
    'aktuellt/rss.xml': '<link>https://www.example.se/aktuellt/a/</link>',
    'kalender/kalender.ics': 'URL:https://www.example.se/aktue\r\n llt/a/\r\n',
    'om/index.html': '<a href="/aktuellt/">Aktuellt</a>',
    'media/bild.webp': '/aktuellt/a/',
  }
  const folder = await temporaryFolder(files)
  const found = await filesMentioning(folder, [...Object.keys(files), 'borta/index.html'], ['/aktuellt/a/'])
  expect([...found].sort()).toEqual(['aktuellt/a/index.html', 'aktuellt/rss.xml', 'index.html', 'kalender/kalender.ics'])
})
