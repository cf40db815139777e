import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document, Snapshot } from '../../../src/domain/content/content.ts'
import { LIST_NAMES } from '../../../src/domain/content/content.ts'
import { ContentIndex } from '../../../src/domain/content/content-index.ts'
import { applyDelta, EMPTY } from '../../../src/publisher/content/delta.ts'
import { DocumentTexts } from '../../../src/publisher/search/document-texts.ts'
import { SiteSearch } from '../../../src/publisher/search/site-search.ts'
import { newsItem, snapshot } from '../../domain/sample.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { plenty } from '../random-content.ts'
import { happening, RandomWorld } from '../random-world.ts'

const NOW = Date.UTC(2027, 2, 27, 12)
const QUESTIONS = [
  'bro',
  'rubrik',
  'projekt',
  'text',
  'läs mer',
  'ansökan',
  'fil',
  'a',
  'nyheten',
  'ingress',
  'lång rubrk',
  'roll',
  'media',
  'gammal',
  'utlysningen ett',
]

async function place() {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'site/media'), { recursive: true })
  return { siteDir: path.join(folder, 'site'), textsDir: path.join(folder, 'texts') }
}
const searchIn = ({ siteDir, textsDir }: Awaited<ReturnType<typeof place>>) => new SiteSearch({ siteDir, texts: new DocumentTexts(textsDir) })
const answers = (search: SiteSearch, content: Snapshot) =>
  QUESTIONS.map((typed) => [
    search.search({ typed, list: null, page: 1 }, { snapshot: content, now: NOW }),
    search.suggest(typed, { snapshot: content, now: NOW }),
  ])

test('whatever is saved and removed, an index that follows answers as one that is made anew', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), async (steps) => {
      const world = await RandomWorld.create()
      const where = await place()
      for (const url of ['/media/fil-1-1.pdf', '/media/fil-2-1.pdf']) await writeFile(path.join(where.siteDir, url), 'no real pdf')
      const following = searchIn(where)
      let content = applyDelta(new ContentIndex(EMPTY), {
        ...world.whole(),
        present: { ...world.whole().present, news: plenty(20).flatMap(({ list, doc }) => (list === 'news' ? [doc as never] : [])) },
      })
      await following.follow(content)
      for (const step of steps) {
        content = applyDelta(new ContentIndex(content), world.live(step))
        await following.follow(content)
      }
      await following.settled()
      const fresh = searchIn(where)
      // In another order, nothing is different.
      await fresh.follow({ ...content, ...Object.fromEntries(LIST_NAMES.map((name) => [name, content[name].toReversed()])) })
      await fresh.settled()
      expect(answers(following, content)).toEqual(answers(fresh, content))
    }),
    { numRuns: 25 },
  )
})

const document = (slug: string): Document => ({
  id: slug,
  guid: slug,
  slug,
  title: `Rapporten ${slug}`,
  url: `/media/${slug}.txt`,
  kind: 'txt',
  bytes: 4,
  changedAt: NOW,
})
const hits = (search: SiteSearch, typed: string, content: Snapshot) =>
  search.search({ typed, list: null, page: 1 }, { snapshot: content, now: NOW }).hits.map(({ path: at }) => at)

test('a file is found while it lies among the files of the site, at the very moment', async () => {
  const where = await place()
  const search = searchIn(where)
  const content = snapshot({ documents: [document('oppen'), document('dold')] })
  await writeFile(path.join(where.siteDir, 'media/oppen.txt'), 'Om näckrosor.')
  await search.follow(content)
  await search.settled()
  expect(hits(search, 'rapport', content)).toEqual(['/media/oppen.txt'])
  expect(hits(search, 'näckros', content)).toEqual(['/media/oppen.txt'])
  await rm(path.join(where.siteDir, 'media/oppen.txt'))
  expect(hits(search, 'näckros', content)).toEqual([])
  expect(search.search({ typed: 'nackrsor', list: null, page: 1 }, { snapshot: content, now: NOW }).counts.documents).toBe(0)
  await search.follow(content)
  expect(search.search({ typed: 'nackrsor', list: null, page: 1 }, { snapshot: content, now: NOW }).instead).toBeNull()
})

test('someone who gets another name is found by that one', async () => {
  const search = searchIn(await place())
  const unsaid = { organisation: null, email: null, phone: null, portrait: null }
  const contact = (name: string) => ({ id: '1', guid: '1', slug: 'x', name, role: 'Strateg', ...unsaid })
  const news = [newsItem({ slug: 'a', contacts: ['1'] })]
  const before = snapshot({ news, contacts: [contact('Anna Berg')] })
  await search.follow(before)
  expect(hits(search, 'Berg', before)).toEqual(['/aktuellt/a/'])
  const after = { ...before, contacts: [contact('Anna Dal')] }
  await search.follow(after)
  expect([hits(search, 'Berg', after), hits(search, 'Dal', after)]).toEqual([[], ['/aktuellt/a/']])
})
