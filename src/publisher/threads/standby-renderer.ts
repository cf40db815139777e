import type { Instant } from '../../domain/content/content.ts'
import type { Search, Suggestion } from '../../domain/search/answer.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'
import type { Delta } from '../content/delta.ts'
import type { ContentSource } from '../content/source.ts'
import type { Preview } from '../rendering/on-demand-pages.ts'
import { RenderThread } from './render-thread.ts'
import type { WorkerStart } from './render-worker.ts'

/** What previews are made of where nothing is published. */
interface StandbyRendererOptions<Location> extends WorkerStart {
  readonly source: ContentSource<Location>
  /** What has been saved from an instant on. It may be told more than once. */
  readonly savedSince: (since: Instant) => Promise<readonly Location[]>
  readonly clock: () => Instant
  /** Told why what is published could not be read when nobody waits for it. */
  readonly failed: (error: unknown) => void
}

/** The least time between looks at everything, while previews are asked for: what was removed is seen then. In milliseconds. */
const LOOK_ANYWAY = 60_000
/** How old what is searched may be: many search at once, and what they find must be no older than a second. In milliseconds. */
const SEARCHED_AT_MOST = 400
/** How far back is read again each time: clocks of machines differ, and what was saved may come to be seen late. */
const LOOKS_BACK = 120_000

/** Makes previews in a process that publishes nothing. It knows what is published as of when it is asked, and writes nothing. */
export class StandbyRenderer<Location> {
  readonly #options: StandbyRendererOptions<Location>
  readonly #files = new Map<string, string>()
  #thread: RenderThread | null = null
  #lastWhole: Instant = 0
  #lastLook: Instant = 0
  #looking: Promise<RenderThread> | null = null

  constructor(options: StandbyRendererOptions<Location>) {
    this.#options = options
  }

  /** The page of an owner as it would be with a delta laid over what is published, or null when it would have none. Throws when the page can't be made. */
  async preview(delta: Delta, owner: string): Promise<Preview | null> {
    const thread = await this.#upToDate()
    return thread.ask<Preview | null>({ kind: 'preview', delta, owner, now: this.#options.clock() })
  }

  /** Reads what is published, so that the first search need not wait for that. */
  begin(): void {
    this.#upToDate().catch(this.#options.failed)
  }

  /** The page of a search, or null while what is published is not in the index. */
  async search(search: Search): Promise<Uint8Array | null> {
    const thread = await this.#searched()
    return thread === null ? null : thread.ask<Uint8Array | null>({ kind: 'search', search, now: this.#options.clock() })
  }

  /** The page that answers somebody about a sign-up, or null before what is published was read. */
  async signupPage(page: SignupPage): Promise<Uint8Array | null> {
    const thread = await this.#searched()
    return thread === null ? null : thread.ask<Uint8Array | null>({ kind: 'signup', page, now: this.#options.clock() })
  }

  /** A list as somebody filters it by a query, or null before what is published was read. */
  async filteredPage(list: string, query: string): Promise<Uint8Array | null> {
    const thread = await this.#searched()
    return thread === null ? null : thread.ask<Uint8Array | null>({ kind: 'filter', list, query, now: this.#options.clock() })
  }

  /** What to suggest to one who has typed so far, or null while what is published is not in the index. */
  async suggest(typed: string): Promise<readonly Suggestion[] | null> {
    const thread = await this.#searched()
    return thread === null ? null : thread.ask<readonly Suggestion[] | null>({ kind: 'suggest', typed, now: this.#options.clock() })
  }

  /** Where the file lies that a public file address would show, or null. The page that mentions it may have been made by another process. */
  async fileBehind(url: string): Promise<string | null> {
    if (!this.#files.has(url)) await this.#upToDate()
    return this.#files.get(url) ?? null
  }

  /** Ends the thread, if there is one. */
  async stop(): Promise<void> {
    await this.#thread?.end()
  }

  /** The thread with what is published now or was a moment ago; null, and begins, where there is none yet. */
  async #searched(): Promise<RenderThread | null> {
    if (!this.#thread) {
      this.begin()
      return null
    }
    return Math.abs(this.#options.clock() - this.#lastLook) < SEARCHED_AT_MOST ? this.#thread : this.#upToDate()
  }

  #upToDate(): Promise<RenderThread> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /** Tells the thread what is published now. One that is new is told of everything. */
  async #look(): Promise<RenderThread> {
    const { source, savedSince, clock } = this.#options
    const now = clock()
    const known = this.#thread
    const isWhole = known === null || Math.abs(now - this.#lastWhole) >= LOOK_ANYWAY
    const delta = isWhole ? await source.readWhole() : await source.readSome(await savedSince(this.#lastLook - LOOKS_BACK))
    for (const [url, file] of delta.files) this.#files.set(url, file)
    const thread = known ?? new RenderThread(this.#options, (lost) => this.#lose(lost))
    await thread.ask<null>({ kind: 'learn', delta })
    this.#thread = thread
    this.#lastLook = now
    if (isWhole) this.#lastWhole = now
    return thread
  }

  #lose(thread: RenderThread): void {
    if (this.#thread === thread) this.#thread = null
  }
}
