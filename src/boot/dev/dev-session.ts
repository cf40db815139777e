import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FromServer, ToServer } from './messages.ts'
import { PageReloader } from './page-reloader.ts'

/** A publisher that can switch to a newer compilation of the templates. */
interface RenewablePublisher {
  renewRenderer(folder: string): void
}

/** The part of `npm run dev` in the server process: receives compilations from the watching process and reloads pages in the browser. */
export class DevSession {
  readonly #reloader = new PageReloader()
  readonly #first: Promise<string>
  #latest: string | null = null
  #publisher: RenewablePublisher | null = null
  #count = 0

  /** Listens for messages from the watching process. Calls `onDisconnect` when that process has ended. */
  constructor(onDisconnect: () => void) {
    this.#first = new Promise((resolve) => {
      process.on('message', (message: ToServer) => {
        if (message.kind === 'fault') return this.#reloader.update({ fault: message.fault })
        if (message.kind === 'start') return
        this.#latest = message.folder
        resolve(message.folder)
        this.#publisher?.renewRenderer(message.folder)
      })
    })
    process.once('disconnect', onDisconnect)
  }

  /** The folder of the latest compilation. Waits for the first one. */
  async rendererFolder(): Promise<string> {
    const first = await this.#first
    return this.#latest ?? first
  }

  /** Passes later compilations to a publisher. `renderer` is the folder of the compilation that it started with. */
  setPublisher(publisher: RenewablePublisher, renderer: string): void {
    this.#publisher = publisher
    if (this.#latest !== null && this.#latest !== renderer) publisher.renewRenderer(this.#latest)
  }

  /** Reports to the browser and the watching process that the site has been published. `fault` is the error of pages that couldn't be rendered, or null. */
  readonly reportPublication = (fault: string | null): void => {
    this.#count += 1
    this.#reloader.update({ version: `${process.pid}-${this.#count}`, fault })
    process.send?.({ kind: 'published', fault } satisfies FromServer)
  }

  /** Responds to requests for the reload script and its events. Returns whether the request was one of them. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#reloader.handle(request, response)
  }
}
