import { createServer, type Server } from 'node:http'
import { PageReloader } from './page-reloader.ts'

const PAGE =
  '<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Servern har stannat</title><h1>Servern har stannat</h1><p>Den startar igen när felet är rättat, och sidan laddas om.</p></html>'

/** A small HTTP server on the port of the stopped server. The browser shows the error and reloads the page when the real server is back. */
export class StandIn {
  readonly #host: string
  readonly #port: number
  readonly #reloader = new PageReloader()
  #server: Server | null = null

  constructor({ host, port }: { readonly host: string; readonly port: number }) {
    this.#host = host
    this.#port = port
  }

  /** Starts the server and shows an error. Throws when the port is in use. */
  async open(fault: string): Promise<void> {
    this.#reloader.update({ fault })
    if (this.#server) return
    const server = createServer((request, response) => {
      if (!this.#reloader.handle(request, response)) response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE)
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, this.#host, resolve)
    })
    this.#server = server
  }

  /** Shows another error on open pages, or none. */
  update(fault: string | null): void {
    this.#reloader.update({ fault })
  }

  /** Stops the server and frees the port. */
  async close(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
}
