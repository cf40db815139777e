import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nextBoundary } from '../domain/boundaries.ts'
import type { Instant, Snapshot } from '../domain/content.ts'
import { type Route, routeFile, routes } from '../domain/routes.ts'
import type { View } from '../domain/view.ts'
import { Memory } from './asked.ts'
import { applyDelta, type Delta, EMPTY } from './delta.ts'
import { OwnedFiles } from './owned.ts'
import type { Render } from './render.ts'
import { filesIn, removeSiteFile, removeTemporary, writeSiteFile } from './write.ts'

/** What a publication did. */
export interface Report {
  /** Pages made anew, and how many of them got other bytes. */
  readonly rendered: number
  readonly written: number
  readonly removed: number
  /** Pages that could not be made; their last good files stand. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[]
  /** Every address that is a document's own, by path, with the document's guid. */
  readonly owners: readonly (readonly [path: string, owner: string])[]
  readonly pageCount: number
  readonly milliseconds: number
  /** When an answer may next change by the clock alone. */
  readonly nextBoundary: Instant
}

/** Where a publisher writes and what from. Paths are absolute. */
export interface Place {
  readonly siteDir: string
  /** The compiled site's own files: styles, icons. */
  readonly assetsDir: string
  /** Where the list of written files is kept. */
  readonly ownedList: string
}

const MEDIA = /\/media\/[A-Za-z0-9._~%-]+/g

/** The addresses of pictures and documents that a page's bytes mention. */
const mediaIn = (bytes: Buffer): ReadonlySet<string> => new Set(bytes.toString('utf8').match(MEDIA) ?? [])

/** Keeps a folder equal to the pages of the content: told what is in the database and what time it is, it makes the folder so. */
export class Publisher {
  readonly #place: Place
  readonly #render: Render
  readonly #owned: OwnedFiles
  readonly #memory = new Memory()
  readonly #sources = new Map<string, string>()
  readonly #media = new Map<string, ReadonlySet<string>>()
  /** Pages that are due and not made yet: those that failed, and all of them when a publication ends before its time. */
  readonly #owed = new Set<string>()
  #snapshot: Snapshot = EMPTY
  #paths = new Set<string>()
  #isFirst = true

  constructor(place: Place, render: Render) {
    this.#place = place
    this.#render = render
    this.#owned = new OwnedFiles(place.ownedList, place.siteDir)
  }

  /** Makes the folder true. Safe to call again at any time, and after being killed in the middle. */
  async publish(delta: Delta, now: Instant): Promise<Report> {
    const began = performance.now()
    if (this.#isFirst) {
      await this.#owned.load()
      await removeTemporary(this.#place.siteDir)
    }
    this.#snapshot = applyDelta(this.#snapshot, delta)
    for (const [url, source] of delta.files) this.#sources.set(url, source)
    const view: View = { snapshot: this.#snapshot, now }
    const table = routes(view)
    const due = this.#due(table, view)
    await this.#owned.add(table.map(({ path: page }) => routeFile(page)))
    if (this.#isFirst) await this.#writeAssets()

    let written = 0
    const failed: { path: string; reason: string }[] = []
    for (const [i, route] of due.entries()) {
      try {
        if (await this.#make(route, view)) written += 1
        this.#owed.delete(route.path)
      } catch (error) {
        await this.#keepMediaOf(route)
        failed.push({ path: route.path, reason: error instanceof Error ? error.message : String(error) })
      }
      // A loop of awaits without a turn of the event loop keeps what each rendering made.
      if (i % 20 === 19) await new Promise(setImmediate)
    }

    const removed = await this.#removeOthers(table)
    this.#isFirst = false
    return {
      rendered: due.length,
      written,
      removed,
      failed,
      owners: table.flatMap((route) => (route.owner === null ? [] : [[route.path, route.owner] as const])),
      pageCount: table.length,
      milliseconds: performance.now() - began,
      nextBoundary: nextBoundary(this.#snapshot, now),
    }
  }

  /** The routes to make: new ones first, so that no link points at nothing, then those with a changed answer and those still owed. */
  #due(table: readonly Route[], view: View): readonly Route[] {
    const paths = new Set(table.map(({ path: page }) => page))
    for (const gone of this.#paths) {
      if (paths.has(gone)) continue
      this.#memory.forget(gone)
      this.#media.delete(gone)
      this.#owed.delete(gone)
    }
    const isNew = ({ path: page }: Route) => !this.#paths.has(page)
    const changed = this.#memory.pagesWithNewAnswers(view)
    const isOutdated = (route: Route) => !isNew(route) && (changed.has(route.path) || this.#owed.has(route.path))
    const due = [...table.filter(isNew), ...table.filter(isOutdated)]
    for (const { path: page } of due) this.#owed.add(page)
    this.#paths = paths
    return due
  }

  async #make(route: Route, view: View): Promise<boolean> {
    const bytes = await this.#render(route.path, this.#memory.contentFor(route.path, view))
    const media = mediaIn(bytes)
    for (const url of media) await this.#copyMedia(url)
    this.#media.set(route.path, media)
    return writeSiteFile(this.#place.siteDir, routeFile(route.path), bytes)
  }

  /** Keeps the pictures of a page that could not be made: its last file still shows them. */
  async #keepMediaOf({ path: page }: Route): Promise<void> {
    if (this.#media.has(page)) return
    const last = await readFile(path.join(this.#place.siteDir, routeFile(page))).catch(() => Buffer.alloc(0))
    this.#media.set(page, mediaIn(last))
  }

  /** Copies a file beside the pages, before the page that shows it is written. An address without a source stays a broken link of that page only. */
  async #copyMedia(url: string): Promise<void> {
    const source = this.#sources.get(url)
    if (!source) return
    const name = url.slice(1)
    await this.#owned.add([name])
    await writeSiteFile(this.#place.siteDir, name, await readFile(source))
  }

  async #writeAssets(): Promise<void> {
    const names = await filesIn(this.#place.assetsDir)
    await this.#owned.add(names)
    for (const name of names) await writeSiteFile(this.#place.siteDir, name, await readFile(path.join(this.#place.assetsDir, name)))
    this.#assets = new Set(names)
  }
  #assets: ReadonlySet<string> = new Set()

  /** Removes what was published once and is no page, picture or style any more. */
  async #removeOthers(table: readonly Route[]): Promise<number> {
    const kept = new Set([...this.#assets, ...table.map(({ path: page }) => routeFile(page))])
    for (const urls of this.#media.values()) for (const url of urls) kept.add(url.slice(1))
    const others = [...this.#owned.names].filter((name) => !kept.has(name))
    for (const name of others) await removeSiteFile(this.#place.siteDir, name)
    await this.#owned.drop(others)
    return others.length
  }
}
