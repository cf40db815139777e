import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { type FormerAddresses, formerAddresses } from '../../domain/paths/redirects.ts'

/** What a publication did to the site that readers see. */
export interface Writing {
  readonly at: Instant
  readonly writtenPaths: readonly string[]
  readonly failed: readonly { readonly path: string }[]
}

/** What is remembered of an address: whose it was last, whether it is a page today, and whether that page has reached readers. */
interface Known {
  readonly owner: string
  readonly isCurrent: boolean
  readonly isLive: boolean
}

/** The addresses of today, each with whose it is. */
type Owners = readonly (readonly [path: string, owner: string])[]

/** How many addresses are changed by one statement: databases limit what one may hold. */
const AT_ONCE = 200

/** Remembers in the database which address was whose, and since when its page is live. */
export class AddressBook {
  readonly #payload: Payload
  readonly #known = new Map<string, Known>()
  /** The addresses that were learned last, and those of them whose pages have not reached readers. */
  #learned: Owners | null = null
  #notLive: readonly string[] = []

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Reads what is remembered. */
  async load(): Promise<void> {
    const { docs } = await this.#payload.find({ collection: 'addresses', depth: 0, pagination: false, overrideAccess: true })
    for (const { path, owner, isCurrent, liveAt } of docs) this.#known.set(path, { owner, isCurrent: isCurrent === true, isLive: Boolean(liveAt) })
  }

  /** Takes in the addresses of today and what a publication of the site wrote there. Telling the same twice changes nothing. */
  async learn(owners: Owners, writing: Writing): Promise<void> {
    // Mostly no address has come or gone, and then only what was written has anything to be told of.
    const isSame = owners === this.#learned
    this.#learned = null
    for (const [path, owner] of isSame ? [] : owners) {
      const known = this.#known.get(path)
      if (known?.owner === owner && known.isCurrent) continue
      await this.#put(path, owner, true)
      this.#known.set(path, { owner, isCurrent: true, isLive: known?.isLive ?? false })
    }
    if (!isSame) await this.#markEnded(new Set(owners.map(([path]) => path)))
    await this.#markLive(isSame ? [...writing.writtenPaths, ...this.#notLive] : owners.map(([path]) => path), writing)
    this.#learned = owners
  }

  /**
   * Takes in whose the addresses are that were written to another folder than the site's. What is said of a page of the site is left as it is: the
   * site's own publisher, which may have read later, knows better.
   */
  async remember(owners: Owners): Promise<void> {
    for (const [path, owner] of owners) {
      const known = this.#known.get(path)
      if (known?.owner === owner || known?.isCurrent) continue
      await this.#put(path, owner, false)
      this.#known.set(path, { owner, isCurrent: false, isLive: known?.isLive ?? false })
    }
  }

  /** Every address that is no page any more when these are the addresses of today. */
  former(owners: Owners): FormerAddresses {
    return formerAddresses(
      [...this.#known].map(([path, { owner }]) => [path, owner]),
      owners,
    )
  }

  async #put(path: string, owner: string, isCurrent: boolean): Promise<void> {
    const data = { path, owner, isCurrent }
    if (!this.#known.has(path) && (await this.#add(data))) return
    // What another process has added meanwhile is the site's own publisher's to change.
    const mayChange: Where = isCurrent ? { path: { equals: path } } : { and: [{ path: { equals: path } }, { isCurrent: { not_equals: true } }] }
    await this.#payload.db.updateMany({ collection: 'addresses', where: mayChange, data })
  }

  /** Adds an address to the database. Returns whether it was not there: another process may have been first. */
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
    const current = paths.filter((path) => this.#known.get(path)?.isCurrent)
    const isLive = (path: string) => this.#known.get(path)?.isLive ?? false
    // A page with the right bytes from before may be in no book yet.
    const fresh = new Set(current.filter((path) => written.has(path) || (!isLive(path) && !broken.has(path))))
    await this.#note([...fresh], { isLive: true, isCurrent: true }, { liveAt: new Date(at).toISOString() })
    this.#notLive = current.filter((path) => !isLive(path))
  }

  async #markEnded(current: ReadonlySet<string>): Promise<void> {
    const ended = [...this.#known].filter(([path, known]) => known.isCurrent && !current.has(path)).map(([path]) => path)
    await this.#note(ended, { isLive: false, isCurrent: false }, { isCurrent: false, liveAt: null })
  }

  async #note(paths: readonly string[], known: Omit<Known, 'owner'>, data: Record<string, unknown>): Promise<void> {
    for (let i = 0; i < paths.length; i += AT_ONCE) {
      const where: Where = { path: { in: paths.slice(i, i + AT_ONCE) } }
      await this.#payload.db.updateMany({ collection: 'addresses', where, data })
    }
    for (const path of paths) this.#known.set(path, { owner: this.#known.get(path)?.owner ?? '', ...known })
  }
}
