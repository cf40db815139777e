import type { IncomingMessage, ServerResponse } from 'node:http'
import { followSite } from './page-script.ts'

const SCRIPT = '/_torget/dev.js'
const EVENTS = '/_torget/events'

/** What pages are told: which making of the site is the latest, empty before the first, and what can't be compiled or made. */
interface SiteState {
  readonly version: string
  readonly fault: string | null
}

/** Pages whose makers need no help of ours: Next loads its own again. A draft's page has no script. */
const OTHERS = /^\/(admin|api|_next|forhandsvisning)(\/|$)/

const isPage = (response: ServerResponse) => String(response.getHeader('Content-Type') ?? '').startsWith('text/html')

/** Lets pages in the browser follow what is made of the site: a script in each page, on its way out and never in a file, and a stream of events for it. */
export class PageReloader {
  readonly #followers = new Set<ServerResponse>()
  #state: SiteState = { version: '', fault: null }

  get state(): SiteState {
    return this.#state
  }

  /** Tells every open page. */
  tell(change: Partial<SiteState>): void {
    this.#state = { ...this.#state, ...change }
    for (const follower of this.#followers) this.#send(follower)
  }

  /** Answers what the script asks for. Returns whether it did; if not, the answer that follows gets the script if it is a page. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
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
    if (request.method === 'GET' && !OTHERS.test(pathname) && request.headers.accept?.includes('text/html')) this.#addScript(request, response)
    return false
  }

  #send(follower: ServerResponse): void {
    follower.write(`data: ${JSON.stringify(this.#state)}\n\n`)
  }

  /** Puts the script last in a page, whoever answers with it: browsers take it for the end of the body. */
  #addScript(request: IncomingMessage, response: ServerResponse): void {
    // A packed page can't be added to, and one that the browser keeps may be without the script.
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
