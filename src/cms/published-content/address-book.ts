import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { aliases, type FormerAddresses, formerAddresses } from '../../domain/paths/redirects.ts'

/** The pages that a publication wrote or failed to write, and when it ended. */
interface Writing {
  readonly at: Instant
  readonly writtenPaths: readonly string[]
  readonly failed: readonly { readonly path: string }[]
}

/** The record of a path: its latest owner, whether it is a page now, and whether that page has reached readers. */
interface PathRecord {
  readonly owner: string
  readonly isCurrent: boolean
  readonly isLive: boolean
}

/** The paths of pages now, each with its owner: the guid of a document, or of a call with a round. */
type Owners = readonly (readonly [path: string, owner: string])[]

/** The number of paths in one statement, as databases limit its size. */
const BATCH_SIZE = 200

/** Records in the database which document owns or owned each path, and since when its page is live. */
export class AddressBook {
  readonly #payload: Payload
  readonly #records = new Map<string, PathRecord>()
  /** The owners of the last publication, and those of its paths whose pages have not reached readers. */
  #learned: Owners | null = null
  #notLive: readonly string[] = []

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Reads the records. */
  async load(): Promise<void> {
    const { docs } = await this.#payload.find({ collection: 'addresses', depth: 0, pagination: false, overrideAccess: true })
    for (const { path, owner, isCurrent, liveAt } of docs) this.#records.set(path, { owner, isCurrent: isCurrent === true, isLive: Boolean(liveAt) })
  }

  /** Records the owners after a publication of the site and the pages that it wrote. A second call with the same arguments changes nothing. */
  async learn(owners: Owners, writing: Writing): Promise<void> {
    // Mostly no path has come or gone, and then only the pages that were written have to be recorded.
    const isSame = owners === this.#learned
    this.#learned = null
    for (const [path, owner] of isSame ? [] : owners) {
      const record = this.#records.get(path)
      if (record?.owner === owner && record.isCurrent) continue
      await this.#put(path, owner, true)
      this.#records.set(path, { owner, isCurrent: true, isLive: record?.isLive ?? false })
    }
    if (!isSame) await this.#markEnded(new Set(owners.map(([path]) => path)))
    if (!isSame) await this.remember(aliases(owners))
    await this.#markLive(isSame ? [...writing.writtenPaths, ...this.#notLive] : owners.map(([path]) => path), writing)
    this.#learned = owners
  }

  /**
   * Records the owners of pages that were written to another folder than the site's. Records of the site's own pages stay as they are: the site's
   * publisher may have read later.
   */
  async remember(owners: Owners): Promise<void> {
    for (const [path, owner] of [...owners, ...aliases(owners)]) {
      const record = this.#records.get(path)
      if (record?.owner === owner || record?.isCurrent) continue
      await this.#put(path, owner, false)
      this.#records.set(path, { owner, isCurrent: false, isLive: record?.isLive ?? false })
    }
  }

  /** The paths that are pages no more when these are the owners now. */
  former(owners: Owners): FormerAddresses {
    return formerAddresses(
      [...this.#records].map(([path, { owner }]) => [path, owner]),
      owners,
    )
  }

  async #put(path: string, owner: string, isCurrent: boolean): Promise<void> {
    const data = { path, owner, isCurrent }
    if (!this.#records.has(path) && (await this.#add(data))) return
    // A record that another process has added meanwhile may be one of the site's pages.
    const mayChange: Where = isCurrent ? { path: { equals: path } } : { and: [{ path: { equals: path } }, { isCurrent: { not_equals: true } }] }
    await this.#payload.db.updateMany({ collection: 'addresses', where: mayChange, data })
  }

  /** Adds a record. Returns false when another process has added it first. */
  async #add(data: { readonly path: string; readonly owner: string; readonly isCurrent: boolean }): Promise<boolean> {
    try {
      await this.#payload.db.create({ collection: 'addresses', data })
      return true
    } catch (error) {
      const { totalDocs } = await this.#payload.count({ collection: 'addresses', where: { path: { equals: data.path } }, overrideAccess: true })
      if (totalDocs === 0) throw error
      return false
    }
  }

  async #markLive(paths: readonly string[], { at, writtenPaths, failed }: Writing): Promise<void> {
    const [written, broken] = [new Set(writtenPaths), new Set(failed.map(({ path }) => path))]
    const current = paths.filter((path) => this.#records.get(path)?.isCurrent)
    const isLive = (path: string) => this.#records.get(path)?.isLive ?? false
    // A page whose file was there before may have no record yet.
    const fresh = new Set(current.filter((path) => written.has(path) || (!isLive(path) && !broken.has(path))))
    await this.#update([...fresh], { isLive: true, isCurrent: true }, { liveAt: new Date(at).toISOString() })
    this.#notLive = current.filter((path) => !isLive(path))
  }

  async #markEnded(current: ReadonlySet<string>): Promise<void> {
    const ended = [...this.#records].filter(([path, record]) => record.isCurrent && !current.has(path)).map(([path]) => path)
    await this.#update(ended, { isLive: false, isCurrent: false }, { isCurrent: false, liveAt: null })
  }

  async #update(paths: readonly string[], changed: Omit<PathRecord, 'owner'>, data: Record<string, unknown>): Promise<void> {
    for (let i = 0; i < paths.length; i += BATCH_SIZE) {
      const where: Where = { path: { in: paths.slice(i, i + BATCH_SIZE) } }
      await this.#payload.db.updateMany({ collection: 'addresses', where, data })
    }
    for (const path of paths) this.#records.set(path, { owner: this.#records.get(path)?.owner ?? '', ...changed })
  }
}
