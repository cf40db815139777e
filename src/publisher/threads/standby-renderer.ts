import type { Instant } from '../../domain/content/content.ts'
import type { Search, Suggestion } from '../../domain/search/answer.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import type { Delta } from '../content/delta.ts'
import type { ContentSource } from '../content/source.ts'
import type { Preview } from '../rendering/on-demand-pages.ts'
import { RenderThread } from './render-thread.ts'
import type { WorkerStart } from './render-worker.ts'

/** The source, the clock and the listener of a standby renderer. */
interface StandbyRendererOptions<Location> extends WorkerStart {
  readonly source: ContentSource<Location>
  /** Returns the locations that were saved at or after an instant. */
  readonly savedSince: (since: Instant) => Promise<readonly Location[]>
  readonly clock: () => Instant
  /** Called when a read fails that no request waits for. */
  readonly failed: (error: unknown) => void
}

/** The time between reads of everything while requests come, in milliseconds. Only these reads notice removed documents. */
const READ_WHOLE_EVERY = 60_000
/** The greatest age of the content that a search is answered from, in milliseconds. With the reading time it stays below a second. */
const MAX_SEARCH_AGE = 400
/** The time before the last read that is read again, in milliseconds, because the clocks of machines differ and a save may become visible late. */
const OVERLAP = 120_000

/** Answers previews, searches and sign-up pages in a process that does not publish. It reads the published content when it is needed, and writes nothing. */
export class StandbyRenderer<Location> {
  readonly #options: StandbyRendererOptions<Location>
  readonly #files = new Map<string, string>()
  #thread: RenderThread | null = null
  #lastWhole: Instant = 0
  #lastRead: Instant = 0
  #reading: Promise<RenderThread> | null = null

  constructor(options: StandbyRendererOptions<Location>) {
    this.#options = options
  }

  /** The page of an owner as it would be with a delta added to the published content. Null without a page. Throws when the page can't be rendered. */
  async preview(delta: Delta, owner: string): Promise<Preview | null> {
    const thread = await this.#upToDate()
    return thread.ask<Preview | null>({ kind: 'preview', delta, owner, now: this.#options.clock() })
  }

  /** Begins to read the published content, so that the first search need not wait for it. */
  begin(): void {
    this.#upToDate().catch(this.#options.failed)
  }

  /** The page of a search. Null until the published content is in the index. */
  async search(search: Search): Promise<Uint8Array | null> {
    const thread = await this.#recent()
    return thread === null ? null : thread.ask<Uint8Array | null>({ kind: 'search', search, now: this.#options.clock() })
  }

  /** The page of one sign-up, such as a receipt. Null until the published content is read. */
  async signupPage(page: SignupPage): Promise<Uint8Array | null> {
    const thread = await this.#recent()
    return thread === null ? null : thread.ask<Uint8Array | null>({ kind: 'signup', page, now: this.#options.clock() })
  }

  /** A list of calls or projects as a query filters it. Null until the published content is read. */
  async filteredPage(list: string, query: string): Promise<Uint8Array | null> {
    const thread = await this.#recent()
    return thread === null ? null : thread.ask<Uint8Array | null>({ kind: 'filter', list, query, now: this.#options.clock() })
  }

  /** The suggestions for a search that is being typed. Null until the published content is in the index. */
  async suggest(typed: string): Promise<readonly Suggestion[] | null> {
    const thread = await this.#recent()
    return thread === null ? null : thread.ask<readonly Suggestion[] | null>({ kind: 'suggest', typed, now: this.#options.clock() })
  }

  /** The file on disk behind a public file address. Null for an unknown address. Another process may have written the page that shows it. */
  async fileBehind(url: string): Promise<string | null> {
    if (!this.#files.has(url)) await this.#upToDate()
    return this.#files.get(url) ?? null
  }

  /** Ends the thread, if there is one. */
  async stop(): Promise<void> {
    await this.#thread?.end()
  }

  /** The thread, with content of at most `MAX_SEARCH_AGE`. Before the first read it begins one and returns null. */
  async #recent(): Promise<RenderThread | null> {
    if (!this.#thread) {
      this.begin()
      return null
    }
    return Math.abs(this.#options.clock() - this.#lastRead) < MAX_SEARCH_AGE ? this.#thread : this.#upToDate()
  }

  #upToDate(): Promise<RenderThread> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  /** Reads the published content and sends it to the thread. A new thread gets everything. */
  async #read(): Promise<RenderThread> {
    const { source, savedSince, clock } = this.#options
    const now = clock()
    const current = this.#thread
    const isWhole = current === null || Math.abs(now - this.#lastWhole) >= READ_WHOLE_EVERY
    const delta = isWhole ? await source.readWhole() : await source.readSome(await savedSince(this.#lastRead - OVERLAP))
    for (const [url, file] of delta.files) this.#files.set(url, file)
    const thread = current ?? new RenderThread(this.#options, (lost) => this.#lose(lost))
    await thread.ask<null>({ kind: 'learn', delta })
    this.#thread = thread
    this.#lastRead = now
    if (isWhole) this.#lastWhole = now
    return thread
  }

  #lose(thread: RenderThread): void {
    if (this.#thread === thread) this.#thread = null
  }
}
