import type { IncomingMessage, ServerResponse } from 'node:http'
import { followSite } from './page-script.ts'

const SCRIPT = '/_torget/dev.js'
const EVENTS = '/_torget/events'

/** The state that open pages follow: the latest publication, empty before the first, and the error of a compilation or publication, or null. */
interface SiteState {
  readonly version: string
  readonly fault: string | null
}

/** Pages without the script: Next reloads its own pages, and previews may have no script. */
const WITHOUT_SCRIPT = /^\/(admin|api|_next|forhandsvisning)(\/|$)/

const isPage = (response: ServerResponse) => String(response.getHeader('Content-Type') ?? '').startsWith('text/html')

/** Reloads pages in the browser after each publication. Adds a script to each HTML response, never to a file, and serves its event stream. */
export class PageReloader {
  readonly #followers = new Set<ServerResponse>()
  #state: SiteState = { version: '', fault: null }

  get state(): SiteState {
    return this.#state
  }

  /** Changes the state and sends it to every open page. */
  update(change: Partial<SiteState>): void {
    this.#state = { ...this.#state, ...change }
    for (const follower of this.#followers) this.#send(follower)
  }

  /**
   * Responds to requests for the script and its events, and returns whether the request was one of them. Otherwise prepares an HTML response to get the
   * script.
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (pathname === SCRIPT) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' }).end(`(${followSite})()`)
      return true
    }
    if (pathname === EVENTS) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write('retry: 250\n\n')
      this.#followers.add(response)
      response.once('close', () => this.#followers.delete(response))
      this.#send(response)
      return true
    }
    if (request.method === 'GET' && !WITHOUT_SCRIPT.test(pathname) && request.headers.accept?.includes('text/html'))
      this.#addScript(request, response)
    return false
  }

  #send(follower: ServerResponse): void {
    follower.write(`data: ${JSON.stringify(this.#state)}\n\n`)
  }

  /** Appends the script to the response if it is HTML. Browsers parse a script after `</html>` as the end of the body. */
  #addScript(request: IncomingMessage, response: ServerResponse): void {
    // Nothing can be appended to a compressed page, and a page in the browser's cache may lack the script.
    for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete request.headers[name]
    const { version } = this.#state
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
    response.writeHead = (status: number, ...rest: unknown[]) => {
      const headers = rest.at(-1)
      if (typeof headers === 'object') for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
      if (isPage(response)) {
        response.removeHeader('Content-Length')
        response.setHeader('Cache-Control', 'no-store')
      }
      return writeHead(status)
    }
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
    response.end = (...args: unknown[]) => {
      const [body] = args
      if (body !== undefined && typeof body !== 'function') response.write(body)
      if (isPage(response)) response.write(`<script src="${SCRIPT}" data-version="${version}"></script>`)
      return end(args.find((arg) => typeof arg === 'function'))
    }
  }
}
