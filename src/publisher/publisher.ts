import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Instant, Snapshot } from '../domain/content/content.ts'
import { ContentIndex } from '../domain/content/content-index.ts'
import type { View } from '../domain/content/view.ts'
import { bundleAt } from '../domain/documents/bundle.ts'
import type { SearchAnswer } from '../domain/search/answer.ts'
import type { SignupPage } from '../domain/signup/signup-page.ts'
import { filePath, type Route, routeFile } from '../domain/site-map/route.ts'
import { NO_SITE_MAP, nextSiteMap } from '../domain/site-map/routes.ts'
import { BrokenDocs } from './content/broken-documents.ts'
import { applyDelta, type Delta, EMPTY } from './content/delta.ts'
import { RouteTable } from './content/route-table.ts'
import { QueryCache } from './dependencies/query-cache.ts'
import { FileManifest } from './output/file-manifest.ts'
import { MediaReferences, mediaIn } from './output/media-references.ts'
import { filesIn, removeSiteFile, removeTemporary, writeSiteFile } from './output/site-file.ts'
import { SiteWriter } from './output/site-writer.ts'
import { OUT_OF_TIME, type WritePermit } from './output/write-permit.ts'
import { zipOf } from './output/zip.ts'
import { filteredPageOf, type Preview, previewOf, searchPageOf, signupPageOf } from './rendering/on-demand-pages.ts'
import { NO_PICTURE, type Render, type SharePicture } from './rendering/renderer.ts'
import { type Report, reportOf } from './report.ts'
import { type Drawer, SharePictures } from './share-images/share-images.ts'

/** The folders and files of a publisher, as absolute paths. */
export interface PublisherFolders {
  readonly siteDir: string
  /** The compiled site's own files: styles, icons. */
  readonly assetsDir: string
  /** The list of written files. */
  readonly manifestFile: string
}

/** Makes a folder equal to the pages of the content, given what was read from the database and the time. */
export class Publisher {
  readonly #folders: PublisherFolders
  readonly #render: Render
  readonly #permit: WritePermit | null
  readonly #manifest: FileManifest
  readonly #queries = new QueryCache()
  readonly #table = new RouteTable()
  readonly #sources = new Map<string, string>()
  readonly #media = new MediaReferences()
  readonly #broken = new BrokenDocs()
  /** Pages that are due and not made yet: those that failed, and all of them when a publication ends before its time. */
  readonly #pending = new Set<string>()
  /** Pictures and documents that were copied in the publication that runs. */
  readonly #copied = new Set<string>()
  /** Files that may have become nobody's, by name. */
  readonly #orphanCandidates = new Set<string>()
  /** The pictures that pages are shared with, where any are drawn. */
  readonly #pictures: SharePictures | null
  readonly #sharePicture: SharePicture
  #assets: ReadonlySet<string> = new Set()
  /** The index and the site map of what is published. The next publication and each preview make theirs from these. */
  #index = new ContentIndex(EMPTY)
  #siteMap = NO_SITE_MAP
  #isFirst = true

  /**
   * With a permit a publication ends where it stands when that runs out; without one nothing stops it. With a drawer pages have pictures of their
   * own words to be shared with, which come after them.
   */
  constructor(place: PublisherFolders, render: Render, permit: WritePermit | null = null, drawer: Drawer | null = null) {
    this.#folders = place
    this.#render = render
    this.#permit = permit
    this.#manifest = new FileManifest(place.manifestFile, place.siteDir)
    this.#pictures = drawer && this.#picturesBy(drawer)
    const pictures = this.#pictures
    this.#sharePicture = pictures ? (words) => pictures.of(words) : NO_PICTURE
  }

  /** Makes the folder true. Safe to call again at any time, and after being killed in the middle. */
  async publish(delta: Delta, now: Instant): Promise<Report> {
    const report = await this.make(delta, now)
    await this.removeOrphans()
    return report
  }

  /** Makes the folder true but for orphans. `removeOrphans` removes them, after redirects of their paths have been recorded. */
  async make(delta: Delta, now: Instant): Promise<Report> {
    this.#pictures?.hold()
    try {
      return await this.#make(delta, now)
    } finally {
      this.#pictures?.goOn()
    }
  }

  /** Waits until the pictures that pages are shared with are there. Returns why those that could not be made were not, by their addresses. */
  async pictures(): Promise<ReadonlyMap<string, string>> {
    return (await this.#pictures?.done()) ?? new Map()
  }

  #picturesBy(drawer: Drawer): SharePictures {
    const nameOf = (url: string) => url.slice(1)
    return new SharePictures(drawer, {
      has: (url) => existsSync(path.join(this.#folders.siteDir, nameOf(url))),
      isShown: (url) => this.#media.has(url),
      own: (urls) => this.#mayWrite() && this.#manifest.add(urls.map(nameOf)),
      put: (url, bytes) => {
        if (!this.#mayWrite()) return false
        writeSiteFile(this.#folders.siteDir, nameOf(url), Buffer.from(bytes))
        return true
      },
    })
  }

  async #make(delta: Delta, now: Instant): Promise<Report> {
    const began = performance.now()
    this.#checkPermit()
    const [isFirst, before] = [this.#isFirst, this.snapshot]
    if (isFirst) await this.#begin()
    this.learn(delta)
    const view = this.viewAt(now)
    for (const page of this.#queries.pagesWithNewAnswers(view)) this.#pending.add(page)
    this.#broken.take(delta)
    const table = this.#broken.withOwnRoutes(this.#routesOf(view), view.snapshot.pages)
    const brokenPages = this.#broken.pagesIn(table)
    const due = this.#due(table, brokenPages.keys())
    this.#manifest.add(due.map(({ path: page }) => routeFile(page)))

    const { writtenPaths, failed } = await this.#makeAll(due, view, brokenPages)

    const removed = this.#collectOrphans()
    this.#isFirst = false
    return reportOf(
      {
        rendered: due.length,
        writtenPaths,
        removed: removed.length,
        removedPaths: removed.flatMap((name) => filePath(name) ?? []),
        isFirst,
        failed,
        milliseconds: performance.now() - began,
      },
      before,
      view.snapshot,
      table,
      now,
    )
  }

  /** Takes in what is published, for previews to be laid over, and makes no page of it. */
  learn(delta: Delta): void {
    this.#index = this.#index.next(applyDelta(this.#index, delta))
    for (const [url, source] of delta.files) this.#sources.set(url, source)
  }

  /** Everything published, as of the last delta. */
  get snapshot(): Snapshot {
    return this.#index.snapshot
  }

  /** What is published, at an instant. */
  viewAt(now: Instant): View {
    return this.#index.viewAt(now)
  }

  #routesOf(view: View): readonly Route[] {
    this.#siteMap = nextSiteMap(this.#siteMap, view)
    return this.#siteMap.table
  }

  /** The page that shows the answer to a search. Nothing of it is kept or written. */
  searchPage(answer: SearchAnswer, now: Instant): Promise<Buffer> {
    return searchPageOf(this.#render, this.viewAt(now), answer)
  }

  /** A list filtered by a query. It is neither written nor stored. */
  filteredPage(list: string, query: string, now: Instant): Promise<Buffer> {
    return filteredPageOf(this.#render, this.viewAt(now), list, query)
  }

  /** The page that answers a sign-up. It is neither written nor stored. */
  signupPage(signup: SignupPage, now: Instant): Promise<Buffer> {
    return signupPageOf(this.#render, this.viewAt(now), signup)
  }

  /** See `previewOf`. May be called while a publication runs: it then waits for that one's next pause. */
  preview(delta: Delta, owner: string, now: Instant): Promise<Preview | null> {
    this.#routesOf(this.viewAt(now))
    return previewOf(this.#render, { index: this.#index, siteMap: this.#siteMap }, delta, owner, now)
  }

  #mayWrite(): boolean {
    return this.#permit?.isValid() ?? true
  }

  #checkPermit(): void {
    if (!this.#mayWrite()) throw new Error(OUT_OF_TIME)
  }

  /** Takes over the folder from a former process. Files on the manifest that nothing needs any more become orphans. */
  async #begin(): Promise<void> {
    await this.#manifest.load()
    await removeTemporary(this.#folders.siteDir)
    for (const name of this.#manifest.names) this.#orphanCandidates.add(name)
    const names = await filesIn(this.#folders.assetsDir)
    this.#manifest.add(names)
    for (const name of names) writeSiteFile(this.#folders.siteDir, name, await readFile(path.join(this.#folders.assetsDir, name)))
    this.#assets = new Set(names)
  }

  /** The routes to make: those without a file first, so that no link points at nothing, then those that are owed otherwise. */
  #due(table: readonly Route[], brokenPages: Iterable<string>): readonly Route[] {
    const { fresh, gone } = this.#table.change(table)
    for (const page of gone) {
      this.#queries.forget(page)
      this.#pending.delete(page)
      this.#show(page, new Set())
      this.#orphanCandidates.add(routeFile(page))
    }
    for (const page of [...fresh.map(({ path: page }) => page), ...brokenPages]) this.#pending.add(page)
    // A page that is new to this process has a file when a former process made it.
    const hasFile = (page: string) => this.#isFirst && existsSync(path.join(this.#folders.siteDir, routeFile(page)))
    const first = fresh.filter(({ path: page }) => !hasFile(page))
    const isFirst = new Set(first.map(({ path: page }) => page))
    return [...first, ...this.#table.inOrder([...this.#pending].filter((page) => !isFirst.has(page)))]
  }

  /** Makes pages one after the other in their order, while those before are written. Documents are in their places before lists begin. */
  async #makeAll(
    due: readonly Route[],
    view: View,
    brokenPages: ReadonlyMap<string, string>,
  ): Promise<{ readonly writtenPaths: readonly string[]; readonly failed: Report['failed'] }> {
    const writtenPaths: string[] = []
    const failed: { path: string; reason: string }[] = []
    const disk = new SiteWriter(this.#folders.siteDir, due.length, this.#permit)
    const fail = async (page: string, error: unknown) => {
      failed.push({ path: page, reason: error instanceof Error ? error.message : String(error) })
      await this.#keepMediaOf(page)
    }
    const make = async (page: string): Promise<void> => {
      const broken = brokenPages.get(page)
      if (broken !== undefined) throw new Error(broken)
      const bytes = await this.#render(page, this.#queries.queriesFor(page, view), this.#sharePicture)
      const media = mediaIn(bytes)
      for (const url of media) await this.#copyMedia(url)
      const written = (isChanged: boolean) => {
        if (isChanged) writtenPaths.push(page)
        this.#show(page, media)
        this.#pending.delete(page)
      }
      begun.push(
        disk
          .write(routeFile(page), bytes)
          .then(written)
          .catch((error: unknown) => fail(page, error)),
      )
    }
    this.#copied.clear()
    const begun: Promise<void>[] = []
    let mayWrite = true
    for (const [i, { path: page, kind }] of due.entries()) {
      mayWrite = this.#mayWrite()
      if (!mayWrite) break
      if (kind === 'list' && due[i - 1]?.kind === 'document') await disk.settle()
      await make(page).catch((error: unknown) => fail(page, error))
      // A loop of awaits without a turn of the event loop keeps what each rendering made.
      if (i % 20 === 19) await new Promise(setImmediate)
    }
    await disk.close()
    await Promise.all(begun)
    // Also if it has come back meanwhile: nothing may be removed before all pages are made.
    if (!mayWrite) throw new Error(OUT_OF_TIME)
    this.#checkPermit()
    return { writtenPaths, failed }
  }

  #show(page: string, media: ReadonlySet<string>): void {
    for (const url of this.#media.show(page, media)) this.#orphanCandidates.add(url.slice(1))
  }

  /** Keeps the pictures of a page that could not be made: its last file still shows them. */
  async #keepMediaOf(page: string): Promise<void> {
    const last = await readFile(path.join(this.#folders.siteDir, routeFile(page))).catch(() => Buffer.alloc(0))
    this.#show(page, mediaIn(last))
  }

  /** Copies a file beside the pages, before the page that shows it is written. An address without a source stays a broken link of that page only. */
  async #copyMedia(url: string): Promise<void> {
    const sources = this.#sourcesOf(url)
    // The name follows from the bytes, so a file that a page shows already is there.
    if (sources.length === 0 || this.#media.has(url) || this.#copied.has(url)) return
    this.#copied.add(url)
    const name = url.slice(1)
    this.#manifest.add([name])
    // If its page can't be made after all, nobody will ask for it.
    this.#orphanCandidates.add(name)
    const [first] = sources
    writeSiteFile(this.#folders.siteDir, name, first && first.name === '' ? await readFile(first.source) : await zipOf(sources))
  }

  /** The sources of a file address: one file without a name, or the named parts of a bundle. Empty when a file is missing. */
  #sourcesOf(url: string): readonly { readonly name: string; readonly source: string }[] {
    const file = this.#sources.get(url)
    if (file !== undefined) return [{ name: '', source: file }]
    const parts = bundleAt(this.snapshot, url)?.parts ?? []
    const sources = parts.flatMap((part) => {
      const source = this.#sources.get(part.url)
      return source === undefined ? [] : [{ name: part.name, source }]
    })
    return sources.length === parts.length ? sources : []
  }

  /** The candidates that are no page, image or style any more. The others stop being candidates. */
  #collectOrphans(): readonly string[] {
    const isKept = (name: string) => this.#assets.has(name) || this.#table.hasFile(name) || this.#media.has(`/${name}`)
    for (const name of this.#orphanCandidates) if (!this.#manifest.names.has(name) || isKept(name)) this.#orphanCandidates.delete(name)
    return [...this.#orphanCandidates]
  }

  /** Removes what the last publication left. */
  async removeOrphans(): Promise<void> {
    this.#checkPermit()
    for (const name of this.#orphanCandidates) await removeSiteFile(this.#folders.siteDir, name)
    this.#manifest.drop(this.#orphanCandidates)
    this.#orphanCandidates.clear()
  }
}
