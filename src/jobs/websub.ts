import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ask, isOuter, lookUp } from './link-check/outbound-https.ts'

/** Sends a hub a form and returns the status that it answers. */
export type Post = (hub: URL, form: URLSearchParams) => Promise<number>

/** How long a hub may take, in milliseconds. */
const PATIENCE = 5_000

/** Sends a form over https to an address on the internet, never to one of an inner network, whatever name leads there. Follows no redirect. */
export const postOutside: Post = async (hub, form) => {
  const addresses = (await lookUp(hub.hostname)).filter(({ address }) => isOuter(address))
  if (addresses.length === 0) throw new Error('adressen leder inte till internet')
  const body = form.toString()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }
  const { status } = await ask(hub, { method: 'POST', addresses, headers, body, signal: AbortSignal.timeout(PATIENCE) })
  return status
}

interface Told {
  /** The hub that was told. */
  hub: string
  /** A digest of each feed as it was when the hub was told, by address. */
  readonly feeds: Record<string, string>
}

/**
 * Tells a hub of feeds that have something new: https://www.w3.org/TR/websub/. What it was told last is kept in a file, so that what a killed process
 * left untold is told by the next. Publishing never waits for it.
 */
export class HubTeller {
  readonly #file: string
  readonly #siteDir: string
  readonly #post: Post
  #told: Told
  #due = new Set<string>()
  #work: Promise<void> | null = null
  #isFailing = false

  constructor(file: string, siteDir: string, post: Post = postOutside) {
    this.#file = file
    this.#siteDir = siteDir
    this.#post = post
    this.#told = this.#read()
  }

  /** Looks at feeds, all or those that may have something new, and tells the hub of those that it has not been told of as they are. */
  tell(hub: string | null, origin: string, feeds: readonly string[]): void {
    if (hub === null) return
    // Another hub knows nothing yet; what was new before it was chosen is no news to it.
    for (const feed of feeds) this.#due.add(feed)
    this.#work ??= this.#tellAll(hub, origin).finally(() => {
      this.#work = null
      if (this.#due.size > 0 && !this.#isFailing) this.tell(hub, origin, [])
    })
  }

  /** Waits until the hub has been told, or could not be. */
  async done(): Promise<void> {
    while (this.#work) await this.#work
  }

  async #tellAll(hub: string, origin: string): Promise<void> {
    if (this.#told.hub !== hub) this.#told = { hub, feeds: {} }
    const due = [...this.#due]
    this.#due.clear()
    for (const feed of due) {
      const bytes = await readFile(path.join(this.#siteDir, feed)).catch(() => null)
      if (bytes === null) continue
      const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
      if (this.#told.feeds[feed] === digest) continue
      if (!(await this.#ping(hub, origin + feed))) {
        // What is left is told with the next publication.
        for (const other of due.slice(due.indexOf(feed))) this.#due.add(other)
        break
      }
      this.#told.feeds[feed] = digest
    }
    this.#write()
  }

  async #ping(hub: string, feed: string): Promise<boolean> {
    const fault = await this.#post(new URL(hub), new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed })).then(
      (status) => (status >= 200 && status < 300 ? null : `den svarade ${status}`),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (fault !== null && !this.#isFailing) console.error(`WebSub-navet ${hub} kunde inte nås och försöks igen vid nästa publicering: ${fault}`)
    this.#isFailing = fault !== null
    return fault === null
  }

  #read(): Told {
    try {
      return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Told) : { hub: '', feeds: {} }
    } catch {
      return { hub: '', feeds: {} }
    }
  }

  #write(): void {
    writeFileSync(`${this.#file}.tmp`, JSON.stringify(this.#told))
    renameSync(`${this.#file}.tmp`, this.#file)
  }
}
