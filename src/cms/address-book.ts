import type { Payload, Where } from 'payload'
import type { Instant } from '../domain/content.ts'
import { type FormerAddress, formerAddress } from '../domain/redirects.ts'

/** What a publication did to the site that readers see. */
export interface Writing {
  readonly at: Instant
  readonly writtenPaths: readonly string[]
  readonly failed: readonly { readonly path: string }[]
}

/** How many addresses are changed by one statement: databases limit what one may hold. */
const AT_ONCE = 200

/** Remembers in the database which address was whose, and tells where a former one leads. */
export class AddressBook {
  readonly #payload: Payload
  readonly #former = new Map<string, string>()
  readonly #live = new Set<string>()
  #current: ReadonlyMap<string, string> = new Map()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Reads what is remembered. */
  async load(): Promise<void> {
    const { docs } = await this.#payload.find({ collection: 'addresses', depth: 0, pagination: false, overrideAccess: true })
    for (const { path, owner, liveAt } of docs) {
      this.#former.set(path, owner)
      if (liveAt) this.#live.add(path)
    }
  }

  /**
   * Takes in the addresses of today, each with its document's guid, and since when each is live. Telling the same twice changes nothing.
   * Without a writing it says only whose they are.
   */
  async learn(owners: readonly (readonly [path: string, owner: string])[], writing?: Writing): Promise<void> {
    this.#current = new Map(owners)
    for (const [path, owner] of owners) {
      const known = this.#former.get(path)
      if (known === owner) continue
      if (known === undefined) await this.#payload.db.create({ collection: 'addresses', data: { path, owner } })
      else await this.#payload.db.updateMany({ collection: 'addresses', where: { path: { equals: path } }, data: { owner } })
      this.#former.set(path, owner)
    }
    if (writing) await this.#markLive(writing)
  }

  async #markLive({ at, writtenPaths, failed }: Writing): Promise<void> {
    const [written, broken] = [new Set(writtenPaths), new Set(failed.map(({ path }) => path))]
    // A page with the right bytes from before may be in no book yet.
    const fresh = [...this.#current.keys()].filter((path) => written.has(path) || (!this.#live.has(path) && !broken.has(path)))
    const liveAt = new Date(at).toISOString()
    for (let i = 0; i < fresh.length; i += AT_ONCE) {
      const where: Where = { path: { in: fresh.slice(i, i + AT_ONCE) } }
      await this.#payload.db.updateMany({ collection: 'addresses', where, data: { liveAt } })
    }
    for (const path of fresh) this.#live.add(path)
  }

  /** What a path that no page has answers, or null for one that never was. */
  lookUp(path: string): FormerAddress | null {
    return formerAddress(path, this.#former, this.#current)
  }
}
