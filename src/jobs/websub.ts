import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { faultInBrief, faultInFull } from '../domain/logs/loggable-error.ts'
import { PollingLoop } from '../publisher/polling-loop.ts'
import { fetchHead, isPublicAddress, lookUp } from './link-check/outbound-https.ts'

/** Sends a hub a form and returns the status that it answers. */
type Post = (hub: URL, form: URLSearchParams) => Promise<number>

/** The longest time that a hub may take to answer, in milliseconds. */
const TIMEOUT = 5_000

/** Posts a form over https to a hub on the internet, never to an address of an inner network, whatever name leads there. Follows no redirect. */
const postToHub: Post = async (hub, form) => {
  const addresses = (await lookUp(hub.hostname)).filter(({ address }) => isPublicAddress(address))
  if (addresses.length === 0) throw new Error('adressen leder inte till internet')
  const body = form.toString()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }
  const { status } = await fetchHead(hub, { method: 'POST', addresses, headers, body, signal: AbortSignal.timeout(TIMEOUT) })
  return status
}

/** The feeds that a hub has been notified of, each with a digest of its bytes at that time. */
interface NotifiedFeeds {
  readonly hub: string
  readonly digests: Record<string, string>
}

/** The file that keeps the notified feeds, the folder and origin of the site, and how forms are sent. */
interface WebSubOptions {
  readonly file: string
  readonly siteDir: string
  readonly origin: string
  readonly post?: Post
}

/**
 * Notifies a hub of feeds that have changed: https://www.w3.org/TR/websub/. What it was notified of is kept in a file, so that the next process goes on
 * where a killed one ended. Publishing never waits for it.
 */
export class WebSubPublisher {
  readonly #options: WebSubOptions
  readonly #loop: PollingLoop
  #hub: string | null = null
  #notified: NotifiedFeeds
  readonly #pending = new Set<string>()
  #isFailing = false
  #isStopped = false

  constructor(options: WebSubOptions) {
    this.#options = options
    this.#notified = readNotified(options.file)
    this.#loop = new PollingLoop({ run: () => this.#notifyPending(), failed: (error) => console.error(faultInFull(error)) })
    this.#loop.start()
  }

  /** Compares feeds that may have changed with what the hub was notified of, and notifies it of the others. Without a hub it does nothing. */
  notify(hub: string | null, feeds: readonly string[]): void {
    this.#hub = hub
    if (hub === null) return
    for (const feed of feeds) this.#pending.add(feed)
    this.#loop.wake()
  }

  /** Resolves when no request to the hub is under way. */
  idle(): Promise<void> {
    return this.#loop.idle()
  }

  /** Finishes the request that is under way, and leaves the rest to the next process. */
  stop(): Promise<void> {
    this.#isStopped = true
    return this.#loop.stop()
  }

  async #notifyPending(): Promise<void> {
    const hub = this.#hub
    if (hub === null) return
    // A hub that was just chosen has not been notified of any feed.
    if (this.#notified.hub !== hub) this.#notified = { hub, digests: {} }
    const { siteDir, origin, file } = this.#options
    for (const feed of this.#pending) {
      if (this.#isStopped) break
      this.#pending.delete(feed)
      const digest = await digestOf(path.join(siteDir, feed))
      if (digest === null || this.#notified.digests[feed] === digest) continue
      if (!(await this.#post(hub, origin + feed))) {
        // The next publication tries this feed and the rest again.
        this.#pending.add(feed)
        break
      }
      this.#notified.digests[feed] = digest
    }
    writeNotified(file, this.#notified)
  }

  /** Sends one notification. Returns whether the hub accepted it. */
  async #post(hub: string, topic: string): Promise<boolean> {
    const { post = postToHub } = this.#options
    const fault = await post(new URL(hub), new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic })).then(
      (status) => (status >= 200 && status < 300 ? null : `den svarade ${status}`),
      faultInBrief,
    )
    if (fault !== null && !this.#isFailing) console.error(`WebSub-navet ${hub} kunde inte nås och försöks igen vid nästa publicering: ${fault}`)
    this.#isFailing = fault !== null
    return fault === null
  }
}

/** The digest of a file's bytes, or null for a feed that is no longer published. */
async function digestOf(file: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('base64url')
      .slice(0, 22)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Reads the notified feeds. A file that holds something else, as after a full disk, counts as none: the hub is notified once more. */
function readNotified(file: string): NotifiedFeeds {
  const none: NotifiedFeeds = { hub: '', digests: {} }
  if (!existsSync(file)) return none
  try {
    const { hub, feeds } = JSON.parse(readFileSync(file, 'utf8')) as { hub: string; feeds: Record<string, string> }
    return { hub, digests: feeds }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    console.error(`Filen ${file} gick inte att förstå, och WebSub-navet meddelas om alla flöden igen: ${faultInBrief(error)}`)
    return none
  }
}

function writeNotified(file: string, { hub, digests }: NotifiedFeeds): void {
  writeFileSync(`${file}.tmp`, JSON.stringify({ hub, feeds: digests }))
  renameSync(`${file}.tmp`, file)
}
