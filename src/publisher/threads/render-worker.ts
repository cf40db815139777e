import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../domain/content/content.ts'
import { faultInBrief, faultInFull } from '../../domain/logs/loggable-error.ts'
import { guardConsole } from '../../domain/logs/loggable-values.ts'
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
  /** The memory of the write permit. Left out where no other process can write the same site. */
  readonly permit?: SharedArrayBuffer
  /** The folder of the texts of files, for searches. Left out in a process that answers no searches. */
  readonly textsDir?: string
}

/**
 * A task for the worker. `make` publishes a delta, and `isSaved` says that people have saved what it holds; `remove-orphans` removes the files that it left
 * over, and `learn` adds a delta without writing: one of the three at a time. `look` looks at some of the files on disk. The other kinds answer one reader.
 * Both can be sent at any time.
 */
export type WorkerTask = { readonly number: number } & (
  | { readonly kind: 'make'; readonly delta: Delta; readonly now: Instant; readonly isSaved?: boolean }
  | { readonly kind: 'remove-orphans' }
  | { readonly kind: 'learn'; readonly delta: Delta }
  | { readonly kind: 'look'; readonly parts: number }
  | { readonly kind: 'preview'; readonly delta: Delta; readonly now: Instant; readonly owner: string }
  | { readonly kind: 'search'; readonly search: Search; readonly now: Instant }
  | { readonly kind: 'signup'; readonly page: SignupPage; readonly now: Instant }
  | { readonly kind: 'filter'; readonly list: string; readonly query: string; readonly now: Instant }
  | { readonly kind: 'suggest'; readonly typed: string; readonly now: Instant }
)
/** A report as it is sent between threads. `owners` is null when it is the same as in the last report, because it is large. */
export type SentReport = Omit<Report, 'owners'> & { readonly owners: Report['owners'] | null }
/** The page of a search, or suggestions. Null while the index is not ready. */
type SearchResult = Uint8Array | readonly Suggestion[] | null
type WorkerResult = SentReport | Preview | SearchResult | readonly string[]
/** The worker's answer, with the number of its task. */
export type WorkerAnswer = { readonly number: number } & ({ readonly result: WorkerResult } | { readonly fault: string })

// A thread has a console of its own.
guardConsole(console)
const { place, entry, origin, permit: memory, textsDir } = workerData as WorkerStart
/** The quiet time after a publication before share images are drawn, in milliseconds. */
const PATIENCE = 3_000
const pictures = new PictureDrawer(PATIENCE)
const loggedTitles = new Set<string>()
/** Draws images for sharing, and logs each image that fails once. Its page is written all the same. */
const drawer: Drawer = {
  ...pictures,
  draw: (words) =>
    pictures.draw(words).catch((error: unknown) => {
      if (!loggedTitles.has(words.title)) console.error(`Bilden att dela till ”${words.title}” kunde inte ritas: ${faultInBrief(error)}`)
      loggedTitles.add(words.title)
      throw error
    }),
}
const publisher = new Publisher(place, await loadRender(entry, origin), memory ? new WritePermit(memory) : null, drawer)
const search = textsDir === undefined ? null : new SiteSearch({ siteDir: place.siteDir, texts: new DocumentTexts(textsDir) })
let lastOwners: Report['owners'] | null = null

async function make(delta: Delta, now: Instant, isSaved: boolean): Promise<SentReport> {
  const report = await publisher.make(delta, now, isSaved)
  const isSame = report.owners === lastOwners
  lastOwners = report.owners
  return isSame ? { ...report, owners: null } : report
}

const logSearchFault = (error: unknown) => console.error(`Sökningen kunde inte följa med det som är publicerat: ${faultInFull(error)}`)

/** Updates the search index from the published content, after the answer to the present task is sent. */
function updateSearch(): void {
  if (search) setImmediate(() => void search.follow(publisher.snapshot).catch(logSearchFault))
}

async function searchPage(query: Search, now: Instant): Promise<Uint8Array | null> {
  if (!search?.isReady) return null
  return publisher.searchPage(search.search(query, publisher.viewAt(now)), now)
}

const ANSWERS: readonly WorkerTask['kind'][] = ['preview', 'signup', 'filter']

async function work(task: WorkerTask): Promise<WorkerResult> {
  if (ANSWERS.includes(task.kind)) await publisher.learned
  switch (task.kind) {
    case 'make':
      return make(task.delta, task.now, task.isSaved ?? false).finally(updateSearch)
    case 'remove-orphans':
      await publisher.removeOrphans().finally(updateSearch)
      return null
    case 'learn':
      publisher.learn(task.delta)
      // The caller may search next, so the index gets one turn to become ready.
      await Promise.race([search?.follow(publisher.snapshot).catch(logSearchFault), new Promise(setImmediate)])
      return null
    case 'look':
      return publisher.look(task.parts)
    case 'search':
      return searchPage(task.search, task.now)
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
