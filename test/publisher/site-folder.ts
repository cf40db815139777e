import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Queries } from '../../src/domain/questions/all-questions.ts'
import type { PublisherFolders } from '../../src/publisher/publisher.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

/** Puts files in a folder, by their names relative to it. */
export async function putFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
}

/** Every file and empty folder below a folder, by name, with its bytes as Latin-1 text, so that two folders can be compared byte for byte. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const contents: Record<string, string> = {}
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file)
    if (entry.isFile()) contents[name] = await readFile(file, 'latin1')
    else if ((await readdir(file)).length === 0) contents[`${name}/`] = 'empty folder'
  }
  return contents
}

/** In what two folders differ, as `contentsOf` reads them: a name each, with what is wrong with it. */
export function differences(found: Readonly<Record<string, string>>, expected: Readonly<Record<string, string>>): readonly string[] {
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])].sort()
  const differing = names.filter((name) => found[name] !== expected[name])
  return differing.map((name) => `${name} ${found[name] === undefined ? 'is missing' : expected[name] === undefined ? 'is too much' : 'differs'}`)
}

/** A place to publish to, in a folder of its own, with one style sheet among the compiled site's files. */
export async function newPlace(): Promise<PublisherFolders> {
  const folder = await temporaryFolder()
  const place = { siteDir: path.join(folder, 'site'), assetsDir: path.join(folder, 'client'), manifestFile: path.join(folder, 'published-files') }
  await putFiles(place.assetsDir, { '_astro/site.abc123.css': `body { ${'margin: 0; '.repeat(200)} }` })
  await mkdir(place.siteDir)
  return place
}

/** What the pages made for tests ask, by their address. */
function answersFor(at: string, content: Queries): unknown {
  const [, list, slug] = at.split('/')
  switch (at) {
    case '/':
      return [content.settings().name, content.latestNews(2), content.nextEvents(2), content.openCalls(), content.alertsFor('/')]
    case '/robots.txt':
      return 'User-agent: *'
    case '/404.html':
      return content.settings().name
    case '/sitemap-sidor.xml':
      return [content.latestNews(99).map(({ path: to }) => to), content.upcomingEvents().map(({ path: to }) => to), content.allPages()]
    case '/kalender/':
      return [content.upcomingEvents(), content.eventYears()]
    case '/utlysningar/':
      return content.selectedCalls('').byStatus
  }
  if (list === 'aktuellt' && slug && /^\d{4}$/.test(slug)) return content.newsArchive('year', slug)
  if (list === 'aktuellt' && slug && !slug.includes('.') && slug !== 'tema') {
    const item = content.newsBySlug(slug)
    const image = item?.image ? content.image(item.image) : null
    return [item, content.themeLinks(item?.themes ?? []), image?.sizes.map(({ url }) => `<img src="${url}">`)]
  }
  if (list === 'aktuellt') return [content.newsYears(), content.newsThemes(), content.latestNews(3)]
  if (list === 'kalender' && slug) return [content.eventBySlug(slug), content.pastEvents(Number(slug)), content.callOfMeeting(slug)]
  if (list === 'utlysningar' && slug) return [content.callBySlug(slug), content.timeLeftToApply(`/utlysningar/${slug}/var-2027/`)]
  return content.pageByPath(at)
}

/** The page of an address, as text: a pure function of what it asks, in place of Astro. */
export const pageText = (at: string, content: Queries) => `<!doctype html><title>${at}</title>\n${JSON.stringify(answersFor(at, content), null, 1)}\n`

/** Renders pages for tests. */
export const render = async (at: string, content: Queries) => Buffer.from(pageText(at, content))
