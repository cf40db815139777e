import type { Payload } from 'payload'
import { type FormerAddress, formerAddress } from '../domain/redirects.ts'

/** Remembers in the database which address was whose, and tells where a former one leads. */
export class AddressBook {
  readonly #payload: Payload
  readonly #former = new Map<string, string>()
  #current: ReadonlyMap<string, string> = new Map()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Reads what is remembered. */
  async load(): Promise<void> {
    const { docs } = await this.#payload.find({ collection: 'addresses', depth: 0, pagination: false, overrideAccess: true })
    for (const { path, owner } of docs) this.#former.set(path, owner)
  }

  /** Takes in the addresses of today, each with its document's guid. Telling the same twice changes nothing. */
  async learn(owners: readonly (readonly [path: string, owner: string])[]): Promise<void> {
    this.#current = new Map(owners)
    for (const [path, owner] of owners) {
      const known = this.#former.get(path)
      if (known === owner) continue
      if (known === undefined) await this.#payload.db.create({ collection: 'addresses', data: { path, owner } })
      else await this.#payload.db.updateMany({ collection: 'addresses', where: { path: { equals: path } }, data: { owner } })
      this.#former.set(path, owner)
    }
  }

  /** What a path that no page has answers, or null for one that never was. */
  lookUp(path: string): FormerAddress | null {
    return formerAddress(path, this.#former, this.#current)
  }
}
