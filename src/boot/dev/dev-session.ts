import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FromServer, ToServer } from './messages.ts'
import { PageReloader } from './page-reloader.ts'

/** What publishes the site, and can be told to do so with another compilation of its templates. */
interface Renewable {
  renewRenderer(folder: string): void
}

/** The part of `npm run dev` in the server's own process: takes compilations from the watcher, and lets pages in the browser follow. */
export class DevSession {
  readonly #reloader = new PageReloader()
  readonly #first: Promise<string>
  #latest: string | null = null
  #publishing: Renewable | null = null
  #count = 0

  /** Begins to listen. `ended` is called when the watcher is no more. */
  constructor(ended: () => void) {
    this.#first = new Promise((resolve) => {
      process.on('message', (message: ToServer) => {
        if (message.kind === 'fault') return this.#reloader.tell({ fault: message.fault })
        if (message.kind === 'start') return
        this.#latest = message.folder
        resolve(message.folder)
        this.#publishing?.renewRenderer(message.folder)
      })
    })
    process.once('disconnect', ended)
  }

  /** The folder of the latest compilation; waits for the first. */
  async renderer(): Promise<string> {
    const first = await this.#first
    return this.#latest ?? first
  }

  /** Says what publishes, which is told of each compilation that comes from now on. `renderer` is the one that it began with. */
  publishesWith(publishing: Renewable, renderer: string): void {
    this.#publishing = publishing
    if (this.#latest !== null && this.#latest !== renderer) publishing.renewRenderer(this.#latest)
  }

  /** Takes note that the site was made, and tells the browser and the watcher. `fault` is what could not be made, or null. */
  readonly published = (fault: string | null): void => {
    this.#count += 1
    this.#reloader.tell({ version: `${process.pid}-${this.#count}`, fault })
    process.send?.({ kind: 'published', fault } satisfies FromServer)
  }

  /** Answers what only pages in `npm run dev` ask for. Returns whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#reloader.answer(request, response)
  }
}
