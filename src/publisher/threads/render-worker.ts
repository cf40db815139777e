import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../domain/content/content.ts'
import type { Search, Suggestion } from '../../domain/search/answer.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import type { Delta } from '../content/delta.ts'
import { WritePermit } from '../output/write-permit.ts'
import { Publisher, type PublisherFolders } from '../publisher.ts'
import type { Preview } from '../rendering/on-demand-pages.ts'
import { loadRender } from '../rendering/renderer.ts'
import type { Report } from '../report.ts'
import { DocumentTexts } from '../search/document-texts.ts'
import { SiteSearch } from '../search/site-search.ts'
import { PictureDrawer } from '../share-images/image-process-client.ts'
import type { Drawer } from '../share-images/share-images.ts'

/** The data that the worker starts with. */
export interface WorkerStart {
  readonly place: PublisherFolders
  /** The compiled site's entry file. */
  readonly entry: string
  readonly origin: string
  /** The memory of the permit without which nothing is written. Left out where no other process can write the same site. */
  readonly permit?: SharedArrayBuffer
  /** Where the texts of files are kept that can be searched. Left out where nobody searches. */
  readonly textsDir?: string
}

/**
 * What the worker is asked: to make the pages of what is published, to remove what that left, to learn without writing what is published, or to show a
 * page; to show what a search finds, or to suggest something while it is typed. Previews and searches may be asked at any time, the others one at a time.
 */
export type WorkerTask = { readonly number: number } & (
  | { readonly kind: 'make'; readonly delta: Delta; readonly now: Instant }
  | { readonly kind: 'remove-orphans' }
  | { readonly kind: 'learn'; readonly delta: Delta }
  | { readonly kind: 'preview'; readonly delta: Delta; readonly now: Instant; readonly owner: string }
  | { readonly kind: 'search'; readonly search: Search; readonly now: Instant }
  | { readonly kind: 'signup'; readonly page: SignupPage; readonly now: Instant }
  | { readonly kind: 'filter'; readonly list: string; readonly query: string; readonly now: Instant }
  | { readonly kind: 'suggest'; readonly typed: string; readonly now: Instant }
)
/** A report as it is sent: without the addresses when they are those of the last report, as they are many. */
export type SentReport = Omit<Report, 'owners'> & { readonly owners: Report['owners'] | null }
/** The page of a search, or what is suggested; null while the index is not ready. */
type SearchResult = Uint8Array | readonly Suggestion[] | null
type WorkerResult = SentReport | Preview | SearchResult
/** The worker's answer, with the number of its task. */
export type WorkerAnswer = { readonly number: number } & ({ readonly result: WorkerResult } | { readonly fault: string })

const { place, entry, origin, permit: memory, textsDir } = workerData as WorkerStart
/** The quiet time after a publication before share images are drawn, in milliseconds. */
const PATIENCE = 3_000
const pictures = new PictureDrawer(PATIENCE)
const told = new Set<string>()
/** Says once of each picture to share that it could not be drawn: its page is out, and nothing waits for it. */
const drawer: Drawer = {
  ...pictures,
  draw: (words) =>
    pictures.draw(words).catch((error: unknown) => {
      if (!told.has(words.title))
        console.error(`Bilden att dela till ”${words.title}” kunde inte ritas: ${error instanceof Error ? error.message : String(error)}`)
      told.add(words.title)
      throw error
    }),
}
const publisher = new Publisher(place, await loadRender(entry, origin), memory ? new WritePermit(memory) : null, drawer)
const search = textsDir === undefined ? null : new SiteSearch({ siteDir: place.siteDir, texts: new DocumentTexts(textsDir) })
let lastOwners: Report['owners'] | null = null

async function make(delta: Delta, now: Instant): Promise<SentReport> {
  const report = await publisher.make(delta, now)
  const isSame = report.owners === lastOwners
  lastOwners = report.owners
  return isSame ? { ...report, owners: null } : report
}

const say = (error: unknown) => console.error('Sökningen kunde inte följa med det som är publicerat:', error)

/** Lets what is searched follow what is published, when that has been answered. */
function follow(): void {
  if (search) setImmediate(() => void search.follow(publisher.snapshot).catch(say))
}

async function showSearch(asked: Search, now: Instant): Promise<Uint8Array | null> {
  if (!search?.isReady) return null
  return publisher.searchPage(search.search(asked, publisher.viewAt(now)), now)
}

async function work(task: WorkerTask): Promise<WorkerResult> {
  switch (task.kind) {
    case 'make':
      return make(task.delta, task.now).finally(follow)
    case 'remove-orphans':
      await publisher.removeOrphans().finally(follow)
      return null
    case 'learn':
      publisher.learn(task.delta)
      // Whoever asked for this may search next.
      await Promise.race([search?.follow(publisher.snapshot).catch(say), new Promise(setImmediate)])
      return null
    case 'search':
      return showSearch(task.search, task.now)
    case 'signup':
      return publisher.signupPage(task.page, task.now)
    case 'filter':
      return publisher.filteredPage(task.list, task.query, task.now)
    case 'suggest':
      return search?.isReady ? search.suggest(task.typed, publisher.viewAt(task.now)) : null
    case 'preview':
      return publisher.preview(task.delta, task.owner, task.now)
  }
}

parentPort?.on('message', (task: WorkerTask) => {
  const { number } = task
  work(task).then(
    (result) => parentPort?.postMessage({ number, result } satisfies WorkerAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies WorkerAnswer),
  )
})
