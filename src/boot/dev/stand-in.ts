import { createServer, type Server } from 'node:http'
import { PageReloader } from './page-reloader.ts'

const PAGE =
  '<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Servern har stannat</title><h1>Servern har stannat</h1><p>Den startar igen när felet är rättat, och sidan laddas om.</p></html>'

/** Answers in the server's place while it can't run, so that the browser shows why and loads the page again when it can. */
export class StandIn {
  readonly #host: string
  readonly #port: number
  readonly #reloader = new PageReloader()
  #server: Server | null = null

  constructor({ host, port }: { readonly host: string; readonly port: number }) {
    this.#host = host
    this.#port = port
  }

  /** Begins to answer. Throws when somebody else has the port. */
  async open(fault: string): Promise<void> {
    this.#reloader.tell({ fault })
    if (this.#server) return
    const server = createServer((request, response) => {
      if (!this.#reloader.answer(request, response)) response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE)
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, this.#host, resolve)
    })
    this.#server = server
  }

  /** Tells pages what is wrong now. */
  tell(fault: string | null): void {
    this.#reloader.tell({ fault })
  }

  /** Leaves the port to the server. */
  async close(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
}
