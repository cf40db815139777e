import type { Instant } from '../domain/content/content.ts'
import type { Search, Suggestion } from '../domain/search/answer.ts'
import type { SignupPage } from '../domain/signup/signup-page.ts'
import type { Delta } from './content/delta.ts'
import { PendingReads } from './content/pending-reads.ts'
import type { ContentSource } from './content/source.ts'
import { PollingLoop } from './polling-loop.ts'
import type { Preview } from './rendering/on-demand-pages.ts'
import type { Report } from './report.ts'
import { RenderThread } from './threads/render-thread.ts'
import type { SentReport, WorkerStart } from './threads/render-worker.ts'

/** The source, the clock and the listeners of a publish loop. A change is a location together with whatever else the CMS says of it. */
interface LoopOptions<Location, Change extends Location> extends WorkerStart {
  readonly source: ContentSource<Location>
  readonly clock: () => Instant
  /** Called when all pages are in their places, before those that are none any more are removed. */
  readonly made?: (report: Report) => Promise<void> | void
  /** Called after each publication, before the next one begins, with the changes that it took in. */
  readonly published: (report: Report, changes: readonly Change[]) => Promise<void> | void
  /** Called when a publication or a scan failed as a whole. The loop tries again by itself. */
  readonly failed: (error: Error) => void
}

/** The time between a failure and the next attempt, in milliseconds. */
const RETRY_DELAY = 2_000

/**
 * Publishes at the start, when a change is enqueued, when the clock reaches an instant that changes an answer, and what a scan discovers every minute.
 * One publication runs at a time; changes that are enqueued meanwhile are read by the next.
 */
export class PublishLoop<Location, Change extends Location = Location> {
  #options: LoopOptions<Location, Change>
  readonly #reads: PendingReads<Location, Change>
  readonly #publishing: PollingLoop
  readonly #scanning: PollingLoop
  #thread: RenderThread | null = null
  /** Every address that is a document's own: the same list as long as none has come or gone. */
  #owners: Report['owners'] = []
  readonly #files = new Map<string, string>()
  #isStartingOver = false
  /** The instant of the next publication, and the one that was published last. */
  #due: Instant = 0
  #shown: Instant = 0
  #starting: Promise<void> | null = null

  constructor(options: LoopOptions<Location, Change>) {
    const { source, clock } = options
    this.#options = options
    this.#reads = new PendingReads(source, clock)
    const failed = (error: unknown) => options.failed(error instanceof Error ? error : new Error(String(error)))
    this.#publishing = new PollingLoop({
      run: async () => {
        if (this.#isDue()) await this.#publishPending()
      },
      failed: (error) => {
        this.#reads.requireWhole()
        failed(error)
      },
      schedule: { at: () => (this.#isDue() ? clock() : this.#due), clock },
      retryDelay: RETRY_DELAY,
    })
    this.#scanning = new PollingLoop({
      // Changes that are enqueued do not wait for it: where there is much, a scan takes seconds.
      run: async () => {
        try {
          await this.#reads.scan()
        } catch (error) {
          // What could not be scanned is read instead.
          this.#reads.requireWhole()
          failed(error)
        }
        this.#publishing.wake()
      },
      failed,
      schedule: { at: () => this.#reads.nextScan(), clock },
    })
  }

  /** Makes the first publication, of everything, and goes on from there. Throws when it fails. */
  async start(): Promise<void> {
    const first = this.#publishPending()
    this.#starting = first.catch(() => undefined)
    await first
    this.#publishing.start()
    this.#scanning.start()
  }

  /** Adds a change to the next publication, and publishes soon. */
  enqueue(change: Change): void {
    this.#reads.enqueue(change)
    this.#publishing.wake()
  }

  /** Forgets what is published: the next publication goes over every file, as another process may have written there. */
  startOver(): void {
    this.#isStartingOver = true
    this.#reads.requireWhole()
    this.#publishing.wake()
  }

  /** Publishes everything with another compilation of the site, in a thread that has loaded nothing yet. */
  renewSite({ entry, place }: WorkerStart): void {
    this.#options = { ...this.#options, entry, place }
    this.startOver()
  }

  /**
   * The page of an owner as it would be with a delta laid over what is published, or null when it would have none. Disturbs no publication and waits for
   * none. Throws when the page can't be made, and before the first publication.
   */
  async preview(delta: Delta, owner: string): Promise<Preview | null> {
    // One that was started for this would have nothing to lay it over.
    if (!this.#thread) throw new Error('Nothing is published yet')
    return this.#thread.ask<Preview | null>({ kind: 'preview', delta, owner, now: this.#options.clock() })
  }

  /** The page of a search, or null while what is published is not in the index. */
  async search(search: Search): Promise<Uint8Array | null> {
    return (await this.#thread?.ask<Uint8Array | null>({ kind: 'search', search, now: this.#options.clock() })) ?? null
  }

  /** The page that answers somebody about a sign-up, or null before anything is published. */
  async signupPage(page: SignupPage): Promise<Uint8Array | null> {
    return (await this.#thread?.ask<Uint8Array | null>({ kind: 'signup', page, now: this.#options.clock() })) ?? null
  }

  /** A list as somebody filters it by a query, or null before anything is published. */
  async filteredPage(list: string, query: string): Promise<Uint8Array | null> {
    return (await this.#thread?.ask<Uint8Array | null>({ kind: 'filter', list, query, now: this.#options.clock() })) ?? null
  }

  /** What to suggest to one who has typed so far, or null while what is published is not in the index. */
  async suggest(typed: string): Promise<readonly Suggestion[] | null> {
    return (await this.#thread?.ask<readonly Suggestion[] | null>({ kind: 'suggest', typed, now: this.#options.clock() })) ?? null
  }

  /** Where the file lies that a public file address would show, whether anything published shows it or not. */
  fileBehind(url: string): string | null {
    return this.#files.get(url) ?? null
  }

  /** Finishes the publication that runs, if any, and ends. */
  async stop(): Promise<void> {
    await Promise.all([this.#publishing.stop(), this.#scanning.stop(), this.#starting])
    await this.#endThread()
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    this.#isStartingOver = false
    await thread?.end()
  }

  #isDue(): boolean {
    const now = this.#options.clock()
    // A clock that was set back makes undone what it had done.
    return this.#reads.isDue() || now >= this.#due || now < this.#shown
  }

  async #publishPending(): Promise<void> {
    const changes = this.#reads.takeChanges()
    try {
      await this.#publish(changes)
    } catch (error) {
      this.#reads.putBack(changes)
      throw error
    }
  }

  async #publish(changes: readonly Change[]): Promise<void> {
    const { clock, made, published } = this.#options
    if (this.#isStartingOver) await this.#endThread()
    const delta = await this.#reads.read(changes)
    for (const [url, file] of delta.files) this.#files.set(url, file)
    const now = clock()
    // A new thread knows nothing: told of a part, it would take that for everything and remove the rest.
    if (!this.#thread && !delta.isWhole) throw new Error("The publisher's thread has to be started again")
    this.#thread ??= new RenderThread(this.#options, (thread) => this.#lose(thread))
    const thread = this.#thread
    const sent = await thread.ask<SentReport>({ kind: 'make', delta, now })
    this.#owners = sent.owners ?? this.#owners
    const report = { ...sent, owners: this.#owners }
    // A page that could not be made is tried again soon: what stopped it may have passed.
    this.#shown = now
    this.#due = report.failed.length > 0 ? Math.min(report.nextBoundary, now + RETRY_DELAY) : report.nextBoundary
    await made?.(report)
    if (report.removed > 0) await thread.ask<null>({ kind: 'remove-orphans' })
    await published(report, changes)
  }

  /** Notes that a thread has ended by itself. The next one has to be given everything. */
  #lose(thread: RenderThread): void {
    if (this.#thread !== thread) return
    this.#thread = null
    this.#reads.requireWhole()
    this.#publishing.wake()
  }
}
