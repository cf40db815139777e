import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nextBoundary } from '../domain/boundaries.ts'
import { type ClockChange, nextClockChanges } from '../domain/clock-changes.ts'
import type { Instant, Snapshot } from '../domain/content.ts'
import { filePath, type Route, routeFile, routes } from '../domain/routes.ts'
import type { View } from '../domain/view.ts'
import { Memory } from './asked.ts'
import { applyDelta, type ChangedDoc, changedDocs, changedSingles, type Delta, EMPTY, LIST_NAMES, type SingleName } from './delta.ts'
import { OwnedFiles } from './owned.ts'
import type { Render } from './render.ts'
import { filesIn, removeSiteFile, removeTemporary, writeSiteFile } from './write.ts'

/** What a publication did. */
export interface Report {
  /** Pages made anew, and how many of them got other bytes. */
  readonly rendered: number
  readonly written: number
  readonly removed: number
  /** The addresses that got other bytes, and those that are no pages any more. */
  readonly writtenPaths: readonly string[]
  readonly removedPaths: readonly string[]
  /** Whether it is the first of its process, which knows nothing of what was there before. */
  readonly isFirst: boolean
  /** What was changed since the last one; nothing in the first, where all is news. */
  readonly changedDocs: readonly ChangedDoc[]
  readonly changedSingles: readonly SingleName[]
  /** Pages that could not be made; their last good files stand. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[]
  /** Every address that is a document's own, by path, with the document's guid. */
  readonly owners: readonly (readonly [path: string, owner: string])[]
  readonly pageCount: number
  readonly milliseconds: number
  /** When an answer may next change by the clock alone. */
  readonly nextBoundary: Instant
  /** What the clock will change next, soonest first. */
  readonly nextClockChanges: readonly ClockChange[]
}

/** How many coming changes by the clock a publication tells of. */
const CHANGES_TOLD = 5

/** Where a publisher writes and what from. Paths are absolute. */
export interface Place {
  readonly siteDir: string
  /** The compiled site's own files: styles, icons. */
  readonly assetsDir: string
  /** Where the list of written files is kept. */
  readonly ownedList: string
}

/** How many pages' copies are compressed at once: enough to keep the threads that do it busy. */
const AT_ONCE = 8

/** A page as it would be with something laid over what is published. */
export interface Preview {
  /** The address that it would have. */
  readonly path: string
  readonly page: Uint8Array
  /** Whether what was laid over is what is published already. */
  readonly isPublished: boolean
}

const MEDIA = /\/media\/[A-Za-z0-9._~%-]+/g

/** The addresses of pictures and documents that a page's bytes mention. */
const mediaIn = (bytes: Buffer): ReadonlySet<string> => new Set(bytes.toString('utf8').match(MEDIA) ?? [])

/** A delta that also takes away published documents whose addresses its own have: one with a borrowed address is previewed as itself. */
function withoutRivals(before: Snapshot, delta: Delta): Delta {
  const absent = Object.fromEntries(
    LIST_NAMES.map((name) => {
      const present = delta.present[name] ?? []
      const rivals = before[name].filter(({ id, slug }) => present.some((doc) => doc.slug === slug && doc.id !== id))
      return [name, [...(delta.absent[name] ?? []), ...rivals.map(({ id }) => id)]]
    }),
  )
  return { ...delta, absent }
}

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
  #paths: ReadonlySet<string> = new Set()
  #table: readonly Route[] = []
  #isFirst = true

  constructor(place: Place, render: Render) {
    this.#place = place
    this.#render = render
    this.#owned = new OwnedFiles(place.ownedList, place.siteDir)
  }

  /** Makes the folder true. Safe to call again at any time, and after being killed in the middle. */
  async publish(delta: Delta, now: Instant): Promise<Report> {
    const began = performance.now()
    const [isFirst, before] = [this.#isFirst, this.#snapshot]
    if (isFirst) {
      await this.#owned.load()
      await removeTemporary(this.#place.siteDir)
    }
    this.#snapshot = applyDelta(this.#snapshot, delta)
    for (const [url, source] of delta.files) this.#sources.set(url, source)
    const view: View = { snapshot: this.#snapshot, now }
    const table = routes(view)
    const due = this.#due(table, view)
    await this.#owned.add(due.map(({ path: page }) => routeFile(page)))
    if (this.#isFirst) await this.#writeAssets()

    const { writtenPaths, failed } = await this.#makeAll(due, view)

    const removed = await this.#removeOthers(table)
    this.#isFirst = false
    return {
      rendered: due.length,
      written: writtenPaths.length,
      removed: removed.length,
      writtenPaths,
      removedPaths: removed.flatMap((name) => filePath(name) ?? []),
      isFirst,
      changedDocs: isFirst ? [] : changedDocs(before, this.#snapshot),
      changedSingles: isFirst ? [] : changedSingles(before, this.#snapshot),
      failed,
      owners: table.flatMap((route) => (route.owner === null ? [] : [[route.path, route.owner] as const])),
      pageCount: table.length,
      milliseconds: performance.now() - began,
      nextBoundary: nextBoundary(this.#snapshot, now),
      nextClockChanges: nextClockChanges(this.#snapshot, now, CHANGES_TOLD),
    }
  }

  /**
   * The page of an owner, or one below it, as it would be with a delta laid over what is published. Nothing of it is kept or written. Null when the
   * owner has no page then. May be called while a publication runs: it then waits for that one's next pause.
   */
  async preview(delta: Delta, owner: string, now: Instant): Promise<Preview | null> {
    const before = this.#snapshot
    if (before === EMPTY) throw new Error('Nothing is published yet')
    const snapshot = applyDelta(before, withoutRivals(before, delta))
    const view: View = { snapshot, now }
    const route = routes(view).find((one) => one.owner === owner)
    if (!route) return null
    const page = await this.#render(route.path, new Memory().contentFor(route.path, view))
    return { path: route.path, page, isPublished: snapshot === before }
  }

  /** The routes to make: new ones first, so that no link points at nothing, then those with a changed answer and those still owed. */
  #due(table: readonly Route[], view: View): readonly Route[] {
    const changed = this.#memory.pagesWithNewAnswers(view)
    const isOutdated = ({ path: page }: Route) => changed.has(page) || this.#owed.has(page)
    // Mostly no address has come or gone, and then nothing needs to be made for each of them.
    const isSameTable = table.length === this.#table.length && table.every(({ path: page }, i) => page === this.#table[i]?.path)
    const before = this.#paths
    if (!isSameTable) this.#paths = new Set(table.map(({ path: page }) => page))
    this.#table = table
    const gone = isSameTable ? [] : [...before].filter((page) => !this.#paths.has(page))
    for (const page of gone) {
      this.#memory.forget(page)
      this.#media.delete(page)
      this.#owed.delete(page)
    }
    const isNew = ({ path: page }: Route) => !before.has(page)
    const due = isSameTable ? table.filter(isOutdated) : [...table.filter(isNew), ...table.filter((route) => !isNew(route) && isOutdated(route))]
    for (const { path: page } of due) this.#owed.add(page)
    return due
  }

  /** Makes pages one after the other in their order, while the copies of those before are compressed. Documents are whole before lists begin. */
  async #makeAll(due: readonly Route[], view: View): Promise<{ readonly writtenPaths: readonly string[]; readonly failed: Report['failed'] }> {
    const writtenPaths: string[] = []
    const failed: { path: string; reason: string }[] = []
    const fail = async (route: Route, error: unknown) => {
      await this.#keepMediaOf(route)
      failed.push({ path: route.path, reason: error instanceof Error ? error.message : String(error) })
    }
    const write = async (route: Route, bytes: Buffer) => {
      if (await writeSiteFile(this.#place.siteDir, routeFile(route.path), bytes)) writtenPaths.push(route.path)
      this.#owed.delete(route.path)
    }
    let begun: Promise<void>[] = []
    for (const [i, route] of due.entries()) {
      if (begun.length >= AT_ONCE) await begun.shift()
      if (route.kind === 'list' && due[i - 1]?.kind === 'document') {
        await Promise.all(begun)
        begun = []
      }
      try {
        const bytes = await this.#bytesOf(route, view)
        begun.push(write(route, bytes).catch((error: unknown) => fail(route, error)))
      } catch (error) {
        await fail(route, error)
      }
      // A loop of awaits without a turn of the event loop keeps what each rendering made.
      if (i % 20 === 19) await new Promise(setImmediate)
    }
    await Promise.all(begun)
    return { writtenPaths, failed }
  }

  /** A page's bytes, with the pictures and documents that it shows in their places. */
  async #bytesOf(route: Route, view: View): Promise<Buffer> {
    const bytes = await this.#render(route.path, this.#memory.contentFor(route.path, view))
    const media = mediaIn(bytes)
    for (const url of media) await this.#copyMedia(url)
    this.#media.set(route.path, media)
    return bytes
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
  async #removeOthers(table: readonly Route[]): Promise<readonly string[]> {
    const kept = new Set([...this.#assets, ...table.map(({ path: page }) => routeFile(page))])
    for (const urls of this.#media.values()) for (const url of urls) kept.add(url.slice(1))
    const others = [...this.#owned.names].filter((name) => !kept.has(name))
    for (const name of others) await removeSiteFile(this.#place.siteDir, name)
    await this.#owned.drop(others)
    return others
  }
}
