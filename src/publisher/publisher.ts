import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Instant, Snapshot } from '../domain/content/content.ts'
import { ContentIndex } from '../domain/content/content-index.ts'
import type { View } from '../domain/content/view.ts'
import { bundleAt } from '../domain/documents/bundle.ts'
import type { SearchAnswer } from '../domain/search/answer.ts'
import type { SignupPage } from '../domain/signup/signup-page.ts'
import { filePath, type Route, routeFile } from '../domain/site-map/route.ts'
import { NO_SITE_MAP, nextSiteMap } from '../domain/site-map/routes.ts'
import { BrokenDocs } from './content/broken-documents.ts'
import { applyDelta, type Delta, EMPTY, hasContent } from './content/delta.ts'
import { RouteTable } from './content/route-table.ts'
import { QueryCache } from './dependencies/query-cache.ts'
import { contentFilesIn } from './output/content-files.ts'
import { FileManifest } from './output/file-manifest.ts'
import { MediaReferences, mediaIn } from './output/media-references.ts'
import { filesIn, removeSiteFile, removeTemporary, writeSiteFile } from './output/site-file.ts'
import { SiteWriter } from './output/site-writer.ts'
import { WatchedFiles } from './output/watched-files.ts'
import { OUT_OF_TIME, type WritePermit } from './output/write-permit.ts'
import { zipOf } from './output/zip.ts'
import { filteredPageOf, type Preview, previewOf, searchPageOf, signupPageOf } from './rendering/on-demand-pages.ts'
import { NO_PICTURE, type Render, type SharePicture } from './rendering/renderer.ts'
import { type Report, reportOf } from './report.ts'
import { isSharePicture } from './share-images/share-image-url.ts'
import { type Drawer, SharePictures } from './share-images/share-images.ts'

/** The folders and files of a publisher, as absolute paths. */
export interface PublisherFolders {
  /** The folder that the site is written to. */
  readonly siteDir: string
  /** The folder of the compiled site's own files: styles, icons. */
  readonly assetsDir: string
  /** The list of written files. */
  readonly manifestFile: string
  /** Whether the operator has said that a site with content may become one without. Otherwise only saves can empty it. */
  readonly mayBecomeEmpty?: boolean
}

/** Makes a folder equal to the pages of the content, given what was read from the database and the time. */
export class Publisher {
  readonly #folders: PublisherFolders
  readonly #render: Render
  readonly #permit: WritePermit | null
  readonly #manifest: FileManifest
  /** The files on disk as they were written, to notice what somebody else does to them. */
  readonly #watched: WatchedFiles
  readonly #queries = new QueryCache()
  readonly #table = new RouteTable()
  /** The file on disk behind each public file address. */
  readonly #sources = new Map<string, string>()
  readonly #media = new MediaReferences()
  readonly #broken = new BrokenDocs()
  /** The paths of pages that still have to be written: pages that failed, and the rest of a publication that was stopped by its permit. */
  readonly #pending = new Set<string>()
  /** The addresses of images and documents that this publication has copied. */
  readonly #copied = new Set<string>()
  /** The names of files that may be orphans: files on the manifest that no page, image or style needs any longer. */
  readonly #orphanCandidates = new Set<string>()
  /** The images for sharing pages. Null for a publisher that draws none. */
  readonly #pictures: SharePictures | null
  readonly #sharePicture: SharePicture
  /** The names of the compiled site's own files. */
  #assets: ReadonlySet<string> = new Set()
  /** The index and the site map of what is published. The next publication and each preview make theirs from these. */
  #index = new ContentIndex(EMPTY)
  #siteMap = NO_SITE_MAP
  #isFirst = true
  #isMaking = false
  readonly #learned = Promise.withResolvers<void>()

  /**
   * A publication throws as soon as its permit runs out. Without a permit it always runs to its end. With a drawer, pages without an image get one for
   * sharing, drawn after the pages are written.
   */
  constructor(folders: PublisherFolders, render: Render, permit: WritePermit | null = null, drawer: Drawer | null = null) {
    this.#folders = folders
    this.#render = render
    this.#permit = permit
    this.#manifest = new FileManifest(folders.manifestFile, folders.siteDir)
    this.#watched = new WatchedFiles(folders.siteDir)
    this.#pictures = drawer && this.#picturesBy(drawer)
    const pictures = this.#pictures
    this.#sharePicture = pictures ? (words) => pictures.of(words) : NO_PICTURE
  }

  /** Publishes a delta: writes pages and removes orphans. It can be called again at any time, also by a process after one that was killed. */
  async publish(delta: Delta, now: Instant, isSaved = false): Promise<Report> {
    const report = await this.make(delta, now, isSaved)
    await this.removeOrphans()
    return report
  }

  /**
   * Makes the folder true but for orphans. `removeOrphans` removes them, after redirects of their paths have been recorded. `isSaved` says that people have
   * saved what the delta holds. Throws, and leaves the site as it is, when the database has lost all content without anybody's save.
   */
  async make(delta: Delta, now: Instant, isSaved = false): Promise<Report> {
    this.#pictures?.hold()
    this.#isMaking = true
    try {
      return await this.#make(delta, now, isSaved)
    } finally {
      this.#isMaking = false
      this.#pictures?.goOn()
    }
  }

  /** Waits until the images for sharing are drawn. Returns the addresses of images that could not be drawn, each with the reason. */
  async pictures(): Promise<ReadonlyMap<string, string>> {
    return (await this.#pictures?.done()) ?? new Map()
  }

  #picturesBy(drawer: Drawer): SharePictures {
    const nameOf = (url: string) => url.slice(1)
    return new SharePictures(drawer, {
      has: (url) => {
        const hasFile = existsSync(path.join(this.#folders.siteDir, nameOf(url)))
        // It is there from a former process. Its bytes can't be compared without being drawn again.
        if (hasFile && !this.#watched.has(nameOf(url))) this.#watched.remember(nameOf(url))
        return hasFile
      },
      isShown: (url) => this.#media.has(url),
      own: (urls) => this.#mayWrite() && this.#manifest.add(urls.map(nameOf)),
      put: (url, bytes) => {
        if (!this.#mayWrite()) return false
        this.#put(nameOf(url), Buffer.from(bytes))
        return true
      },
    })
  }

  async #make(delta: Delta, now: Instant, isSaved: boolean): Promise<Report> {
    const began = performance.now()
    this.#checkPermit()
    const [isFirst, before] = [this.#isFirst, this.snapshot]
    if (isFirst) await this.#manifest.load()
    if (!isSaved) this.#refuseToEmpty(delta, now)
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

  /** Adds a delta to the published content without writing a page. A process that does not publish needs it for previews and searches. */
  learn(delta: Delta): void {
    this.#index = this.#index.next(applyDelta(this.#index, delta))
    for (const [url, source] of delta.files) this.#sources.set(url, source)
    this.#learned.resolve()
  }

  /** Resolves when the first delta is known. A page that is rendered before would be that of an empty site. */
  get learned(): Promise<void> {
    return this.#learned.promise
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

  /** Renders the page of a search, and keeps or writes nothing. */
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

  /** Renders a preview, see `previewOf`. A call during a publication waits for its next turn of the event loop. */
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

  #refuseToEmpty(delta: Delta, now: Instant): void {
    if (!delta.isDatabaseEmpty || this.#folders.mayBecomeEmpty) return
    const had = this.#isFirst ? contentFilesIn(this.#manifest.names, now).length > 0 : hasContent(this.snapshot)
    if (had) throw new Error('The database has lost all content. The site stays as it is')
  }

  /** Takes over the folder from a former process. Files on the manifest that nothing needs any more become orphans. */
  async #begin(): Promise<void> {
    await removeTemporary(this.#folders.siteDir)
    for (const name of this.#manifest.names) this.#orphanCandidates.add(name)
    const names = await filesIn(this.#folders.assetsDir)
    this.#manifest.add(names)
    for (const name of names) this.#put(name, await readFile(path.join(this.#folders.assetsDir, name)))
    this.#assets = new Set(names)
  }

  /** The routes to render, in order: pages and lists without a file first, so that no link leads nowhere, then the rest in the order of the route table. */
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

  /** Renders pages in order, while earlier ones are being written. All documents of a run are on disk before the lists after them are rendered. */
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
      // It is tried again soon, and may be written in part.
      this.#watched.forget([routeFile(page)])
      await this.#keepMediaOf(page)
    }
    const make = async (page: string): Promise<void> => {
      const broken = brokenPages.get(page)
      if (broken !== undefined) throw new Error(broken)
      const bytes = await this.#render(page, this.#queries.queriesFor(page, view), this.#sharePicture)
      const media = mediaIn(bytes)
      for (const url of media) await this.#copyMedia(url)
      const recordWrite = (isChanged: boolean) => {
        if (isChanged) writtenPaths.push(page)
        this.#watched.remember(routeFile(page))
        this.#show(page, media)
        this.#pending.delete(page)
      }
      writes.push(
        disk
          .write(routeFile(page), bytes)
          .then(recordWrite)
          .catch((error: unknown) => fail(page, error)),
      )
    }
    this.#copied.clear()
    const writes: Promise<void>[] = []
    let mayWrite = true
    for (const [i, { path: page, kind }] of due.entries()) {
      mayWrite = this.#mayWrite()
      if (!mayWrite) break
      if (kind === 'list' && due[i - 1]?.kind === 'document') await disk.settle()
      await make(page).catch((error: unknown) => fail(page, error))
      // Without a turn of the event loop, memory of finished renderings is not released.
      if (i % 20 === 19) await new Promise(setImmediate)
    }
    await disk.close()
    await Promise.all(writes)
    // The permit may be valid again by now, but pages are missing, and nothing may be removed before all pages are written.
    if (!mayWrite) throw new Error(OUT_OF_TIME)
    this.#checkPermit()
    return { writtenPaths, failed }
  }

  #show(page: string, media: ReadonlySet<string>): void {
    for (const url of this.#media.show(page, media)) this.#orphanCandidates.add(url.slice(1))
  }

  /** Keeps the media of a page that failed, because its last file stays and shows them. */
  async #keepMediaOf(page: string): Promise<void> {
    const last = await readFile(path.join(this.#folders.siteDir, routeFile(page))).catch(() => Buffer.alloc(0))
    this.#show(page, mediaIn(last))
  }

  /** Copies an image or a document, before the page that shows it is written. An address without a source is left out: the page gets a broken link. */
  async #copyMedia(url: string): Promise<void> {
    const sources = this.#sourcesOf(url)
    // The name follows from the bytes, so a file that a page shows already is there.
    if (sources.length === 0 || this.#media.has(url) || this.#copied.has(url)) return
    this.#copied.add(url)
    const name = url.slice(1)
    this.#manifest.add([name])
    // The page may still fail, and then the copy is an orphan.
    this.#orphanCandidates.add(name)
    await this.#putMedia(url)
  }

  /** Writes the file of an address whose sources are known. */
  async #putMedia(url: string): Promise<void> {
    const sources = this.#sourcesOf(url)
    const [first] = sources
    this.#put(url.slice(1), first && first.name === '' ? await readFile(first.source) : await zipOf(sources))
  }

  /** Writes a file that is no page, and remembers it. */
  #put(name: string, bytes: Buffer): void {
    writeSiteFile(this.#folders.siteDir, name, bytes)
    this.#watched.remember(name)
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

  /**
   * Looks at the next part of the files on disk, `parts` of which are all. When one is missing or altered, all are looked at, images and styles are put back,
   * and pages are made again by the next publication. Returns the names of all that were. Looks at nothing during a publication and without a permit.
   */
  async look(parts: number): Promise<readonly string[]> {
    const damaged = new Set<string>()
    for (let i = 0; i < (damaged.size > 0 ? parts + 1 : 1); i += 1) {
      if (this.#isFirst || this.#isMaking || !this.#mayWrite()) break
      for (const name of this.#watched.look(Math.ceil(this.#watched.size / parts))) damaged.add(name)
      // Readers who search are answered in between.
      if (damaged.size > 0) await turn()
    }
    await this.#putBack(damaged)
    return [...damaged]
  }

  async #putBack(names: ReadonlySet<string>): Promise<void> {
    this.#watched.forget(names)
    const drawn = new Set<string>()
    for (const name of names) {
      const url = `/${name}`
      const source = this.#assets.has(name) ? path.join(this.#folders.assetsDir, name) : null
      if (this.#table.hasFile(name)) this.#pending.add(filePath(name) ?? url)
      else if (source !== null || this.#sourcesOf(url).length > 0)
        // What fails is found damaged again by the next round.
        await (source ? readFile(source).then((bytes) => this.#put(name, bytes)) : this.#putMedia(url)).catch(() => this.#watched.expect(name))
      else if (isSharePicture(url)) drawn.add(url)
    }
    // An image for sharing is drawn again when a page mentions it and it is missing.
    for (const url of drawn) await rm(path.join(this.#folders.siteDir, url.slice(1)), { force: true })
    for (const page of drawn.size > 0 ? this.#media.pagesWith(drawn) : []) this.#pending.add(page)
  }

  /** Removes the orphans that the last publication collected. */
  async removeOrphans(): Promise<void> {
    this.#checkPermit()
    this.#watched.forget(this.#orphanCandidates)
    for (const name of this.#orphanCandidates) await removeSiteFile(this.#folders.siteDir, name)
    this.#manifest.drop(this.#orphanCandidates)
    this.#orphanCandidates.clear()
  }
}
