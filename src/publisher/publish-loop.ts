import type { Instant } from '../domain/content/content.ts'
import type { Search, Suggestion } from '../domain/search/answer.ts'
import type { SignupPage } from '../domain/signup/signup-page.ts'
import type { Delta } from './content/delta.ts'
import { PendingReads } from './content/pending-reads.ts'
import type { ContentSource } from './content/source.ts'
import { PollingLoop } from './polling-loop.ts'
import type { Preview } from './rendering/on-demand-pages.ts'
import type { Report } from './report.ts'
import { RenderThread, TaskFault } from './threads/render-thread.ts'
import type { SentReport, WorkerStart } from './threads/render-worker.ts'

/** The source, the clock and the listeners of a publish loop. A change is a location with further properties of the CMS, such as the person who saved. */
interface LoopOptions<Location, Change extends Location> extends WorkerStart {
  readonly source: ContentSource<Location>
  readonly clock: () => Instant
  /** Called when all pages are written, before orphans are removed. */
  readonly made?: (report: Report) => Promise<void> | void
  /** Called after each publication, before the next one begins, with the changes that it published. */
  readonly published: (report: Report, changes: readonly Change[]) => Promise<void> | void
  /** Called with the names of written files that somebody else has removed or altered, before they are put back. */
  readonly damaged?: (names: readonly string[]) => void
  /** Called when a publication or a scan failed as a whole. The loop tries again by itself. */
  readonly failed: (error: Error) => void
}

/** The time between a failure and the next attempt, in milliseconds. */
const RETRY_DELAY = 2_000
/** The time between two looks at a part of the written files, in milliseconds, and in how many parts all are looked at: within 40 seconds. */
const LOOK_EVERY = 200
const PARTS = 200

/**
 * Publishes at the start, when a change is enqueued, when the clock reaches an instant that changes an answer, and when the scan of each minute discovers a
 * change. One publication runs at a time, and changes that are enqueued meanwhile are read by the next.
 */
export class PublishLoop<Location, Change extends Location = Location> {
  #options: LoopOptions<Location, Change>
  readonly #reads: PendingReads<Location, Change>
  readonly #publishing: PollingLoop
  readonly #scanning: PollingLoop
  readonly #watching: PollingLoop
  #thread: RenderThread | null = null
  /** Resolves when there is a thread for the first time, or never will be. */
  readonly #begun = Promise.withResolvers<void>()
  /** The path of each document's page, with its owner. It is the same array until a path comes or goes. */
  #owners: Report['owners'] = []
  /** The file on disk behind each public file address. */
  readonly #files = new Map<string, string>()
  #isStartingOver = false
  /** Whether pages have to be made again whose files somebody else has removed or altered. */
  #hasDamage = false
  /** The instant at which the clock alone makes the next publication due. */
  #due: Instant = 0
  /** The instant that the written pages show. */
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
      // A scan of much content takes seconds, so changes that are enqueued do not wait for it.
      run: async () => {
        try {
          await this.#reads.scan()
        } catch (error) {
          // After a failed scan everything is read.
          this.#reads.requireWhole()
          failed(error)
        }
        this.#publishing.wake()
      },
      failed,
      schedule: { at: () => this.#reads.nextScan(), clock },
    })
    this.#watching = new PollingLoop({
      run: () => this.#look(),
      failed: (error) => {
        // The loss of the thread is dealt with elsewhere.
        if (error instanceof TaskFault) failed(error)
      },
      schedule: { every: LOOK_EVERY },
    })
  }

  /** Publishes everything, then starts publishing and scanning at their times. Throws when the first publication fails. */
  async start(): Promise<void> {
    const first = this.#publishPending()
    this.#starting = first.catch(() => undefined)
    await first
    this.#publishing.start()
    this.#scanning.start()
    this.#watching.start()
  }

  /** Adds a change to the next publication, and publishes soon. */
  enqueue(change: Change): void {
    this.#reads.enqueue(change)
    this.#publishing.wake()
  }

  /** Makes the next publication check every file with a new thread. Needed when another process may have written to the folder. */
  startOver(): void {
    this.#isStartingOver = true
    this.#reads.requireWhole()
    this.#publishing.wake()
  }

  /** Publishes everything with another compilation of the site, in a new thread, because a thread keeps the modules that it has loaded. */
  renewSite({ entry, place }: WorkerStart): void {
    this.#options = { ...this.#options, entry, place }
    this.startOver()
  }

  /**
   * The page of an owner as it would be with a delta added to the published content. Null when the owner would have no page. Throws when the page can't be
   * rendered, and while there is no thread; waits for the first one.
   */
  async preview(delta: Delta, owner: string): Promise<Preview | null> {
    await this.#begun.promise
    // A new thread would have no published content.
    if (!this.#thread) throw new Error('Nothing is published yet')
    return this.#thread.ask<Preview | null>({ kind: 'preview', delta, owner, now: this.#options.clock() })
  }

  /** The page of a search. Null until the published content is in the index. */
  async search(search: Search): Promise<Uint8Array | null> {
    return (await this.#thread?.ask<Uint8Array | null>({ kind: 'search', search, now: this.#options.clock() })) ?? null
  }

  /** The page of one sign-up, such as a receipt. Null before the first publication. */
  async signupPage(page: SignupPage): Promise<Uint8Array | null> {
    return (await this.#thread?.ask<Uint8Array | null>({ kind: 'signup', page, now: this.#options.clock() })) ?? null
  }

  /** A list of calls or projects as a query filters it. Null before the first publication. */
  async filteredPage(list: string, query: string): Promise<Uint8Array | null> {
    return (await this.#thread?.ask<Uint8Array | null>({ kind: 'filter', list, query, now: this.#options.clock() })) ?? null
  }

  /** The suggestions for a search that is being typed. Null until the published content is in the index. */
  async suggest(typed: string): Promise<readonly Suggestion[] | null> {
    return (await this.#thread?.ask<readonly Suggestion[] | null>({ kind: 'suggest', typed, now: this.#options.clock() })) ?? null
  }

  /** The file on disk behind a public file address, whether a published page shows it or not. Null for an unknown address. */
  fileBehind(url: string): string | null {
    return this.#files.get(url) ?? null
  }

  /** Finishes the publication that is under way, and ends the thread. */
  async stop(): Promise<void> {
    await Promise.all([this.#publishing.stop(), this.#scanning.stop(), this.#watching.stop(), this.#starting])
    this.#begun.resolve()
    await this.#endThread()
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    this.#isStartingOver = false
    await thread?.end()
  }

  async #look(): Promise<void> {
    const names = (await this.#thread?.ask<readonly string[]>({ kind: 'look', parts: PARTS })) ?? []
    if (names.length === 0) return
    this.#options.damaged?.(names)
    this.#hasDamage = true
    this.#publishing.wake()
  }

  #isDue(): boolean {
    const now = this.#options.clock()
    // After the clock is set back, the pages show a later instant than now.
    return this.#reads.isDue() || this.#hasDamage || now >= this.#due || now < this.#shown
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
    this.#hasDamage = false
    if (this.#isStartingOver) await this.#endThread()
    const delta = await this.#reads.read(changes)
    for (const [url, file] of delta.files) this.#files.set(url, file)
    const now = clock()
    // A new thread has no content. It would take a part for everything, and remove the rest of the site.
    if (!this.#thread && !delta.isWhole) throw new Error("The publisher's thread has to be started again")
    this.#thread ??= new RenderThread(this.#options, (thread) => this.#lose(thread))
    this.#begun.resolve()
    const thread = this.#thread
    const isSaved = changes.length > 0 && !delta.isWhole
    const sent = await thread.ask<SentReport>({ kind: 'make', delta, now, isSaved })
    this.#owners = sent.owners ?? this.#owners
    const report = { ...sent, owners: this.#owners }
    this.#shown = now
    // A page that failed is tried again soon, because the cause may have passed.
    this.#due = report.failed.length > 0 ? Math.min(report.nextBoundary, now + RETRY_DELAY) : report.nextBoundary
    await made?.(report)
    if (report.removed > 0) await thread.ask<null>({ kind: 'remove-orphans' })
    await published(report, changes)
  }

  /** Handles a thread that ended by itself. The next thread needs everything, so everything is read again. */
  #lose(thread: RenderThread): void {
    if (this.#thread !== thread) return
    this.#thread = null
    this.#reads.requireWhole()
    this.#publishing.wake()
  }
}
