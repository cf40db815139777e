import type { Instant } from '../domain/content/content.ts'
import type { Search, Suggestion } from '../domain/search/answer.ts'
import type { SignupPage } from '../domain/signup/signup-page.ts'
import type { Delta } from './content/delta.ts'
import type { ContentSource } from './content/source.ts'
import type { Preview } from './rendering/on-demand-pages.ts'
import type { Report } from './report.ts'
import { RenderThread } from './threads/render-thread.ts'
import type { SentReport, WorkerStart } from './threads/render-worker.ts'

/** What the loop works with. A change is a location together with whatever else the CMS says of it. */
export interface LoopOptions<Location, Change extends Location> extends WorkerStart {
  readonly source: ContentSource<Location>
  readonly clock: () => Instant
  /** Called when all pages are in their places, before those that are none any more are removed. */
  readonly made?: (report: Report) => Promise<void> | void
  /** Called after each publication, before the next one begins, with what was told before it. */
  readonly published: (report: Report, changes: readonly Change[]) => Promise<void> | void
  /** Called when a publication failed as a whole. It is tried again by itself. */
  readonly failed: (error: Error) => void
}

/** The least time between looks at everything for what has changed, and between readings of everything, in milliseconds. */
const LOOK_ANYWAY = 60_000
const READ_ANYWAY = 3_600_000
/** How long to wait after a failure. */
const RETRY = 2_000
/** The longest sleep: a clock that is set, or a machine that slept, is noticed within this. */
const LONGEST_SLEEP = 1_000

/**
 * Publishes at start, when told of a change, when the clock reaches an instant that changes an answer, and every minute anyway.
 * One publication runs at a time; what is told meanwhile is read by the next.
 */
export class PublishLoop<Location, Change extends Location = Location> {
  readonly #options: LoopOptions<Location, Change>
  #thread: RenderThread | null = null
  /** Every address that is a document's own: the same list as long as none has come or gone. */
  #owners: Report['owners'] = []
  readonly #files = new Map<string, string>()
  #pending: Change[] = []
  /** Where a look has found something that nobody told of. */
  #discovered: readonly Location[] = []
  #isWholeDue = true
  #wholeReadings = 0
  #isStartingOver = false
  #due: Instant = 0
  /** The time that was last published. */
  #shown: Instant = 0
  #lastWhole: Instant = 0
  #lastScan: Instant = 0
  #running: Promise<void> | null = null
  #scanning: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #isStopped = false

  constructor(options: LoopOptions<Location, Change>) {
    this.#options = options
  }

  /** Makes the first publication, of everything, and goes on from there. Throws when it fails. */
  async start(): Promise<void> {
    const first = this.#once()
    // What is told meanwhile waits for its turn.
    this.#running = first.catch(() => undefined)
    await first.finally(() => {
      this.#running = null
    })
    this.#sleep()
  }

  /** Tells that something may have changed. */
  enqueue(change: Change): void {
    if (this.#isStopped) return
    this.#pending.push(change)
    this.#wake()
  }

  /** Forgets what is published: the next publication goes over every file, as something else may have written there. */
  startOver(): void {
    this.#isStartingOver = true
    this.#isWholeDue = true
    this.#wake()
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
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
    await this.#scanning
    await this.#endThread()
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    this.#isStartingOver = false
    await thread?.end()
  }

  #wake(): void {
    if (this.#running || this.#isStopped) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#running = this.#work().finally(() => {
      this.#running = null
      this.#sleep()
    })
  }

  async #work(): Promise<void> {
    while (!this.#isStopped && this.#isDue()) {
      try {
        await this.#once()
      } catch (error) {
        this.#isWholeDue = true
        this.#options.failed(error instanceof Error ? error : new Error(String(error)))
        await new Promise((resolve) => setTimeout(resolve, RETRY))
      }
    }
  }

  #isDue(): boolean {
    const now = this.#options.clock()
    // A clock that was set back makes undone what it had done.
    const hasTime = now >= this.#due || now < this.#shown
    return this.#isReadDue(now) || this.#pending.length > 0 || this.#discovered.length > 0 || hasTime
  }

  #isReadDue(now: Instant): boolean {
    return this.#isWholeDue || Math.abs(now - this.#lastWhole) >= READ_ANYWAY
  }

  /** Begins to look at everything when that is due. What is told meanwhile does not wait for it: where there is much, a look takes seconds. */
  #scanIfDue(): void {
    const { source, clock, failed } = this.#options
    if (this.#scanning || Math.abs(clock() - this.#lastScan) < LOOK_ANYWAY) return
    this.#lastScan = clock()
    const readings = this.#wholeReadings
    this.#scanning = source
      .scan()
      .then(
        (found) => {
          // A reading of everything that began meanwhile has read that too, and made it look as if all were new.
          if (readings === this.#wholeReadings) this.#discovered = found
        },
        // What can't be looked at is read instead.
        (error: unknown) => {
          this.#isWholeDue = true
          failed(error instanceof Error ? error : new Error(String(error)))
        },
      )
      .finally(() => {
        this.#scanning = null
        if (this.#isDue()) this.#wake()
      })
  }

  /** Reads what is due: everything, or what was told of and what was found. */
  async #read(changes: readonly Change[]): Promise<Delta> {
    const { source, clock } = this.#options
    const now = clock()
    const found = this.#discovered
    this.#discovered = []
    if (!this.#isReadDue(now)) return source.readSome([...found, ...changes])
    this.#isWholeDue = false
    this.#wholeReadings += 1
    const delta = await source.readWhole()
    this.#lastWhole = now
    this.#lastScan = now
    return delta
  }

  async #once(): Promise<void> {
    const changes = this.#pending
    this.#pending = []
    try {
      await this.#publish(changes)
    } catch (error) {
      // Who told of what is still to be published when it is.
      this.#pending = [...changes, ...this.#pending]
      throw error
    }
  }

  async #publish(changes: readonly Change[]): Promise<void> {
    const { clock, made, published } = this.#options
    if (this.#isStartingOver) await this.#endThread()
    const delta = await this.#read(changes)
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
    this.#due = report.failed.length > 0 ? Math.min(report.nextBoundary, now + RETRY) : report.nextBoundary
    await made?.(report)
    if (report.removed > 0) await thread.ask<null>({ kind: 'remove-orphans' })
    await published(report, changes)
  }

  /** Takes note that a thread is no more. The next one is told of everything. */
  #lose(thread: RenderThread): void {
    if (this.#thread !== thread) return
    this.#thread = null
    this.#isWholeDue = true
    this.#wake()
  }

  #sleep(): void {
    if (this.#isStopped || this.#running) return
    this.#scanIfDue()
    const wait = Math.max(0, Math.min(this.#due - this.#options.clock(), LONGEST_SLEEP))
    this.#timer = setTimeout(() => (this.#isDue() ? this.#wake() : this.#sleep()), wait)
  }
}
