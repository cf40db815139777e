import type { IncomingMessage, ServerResponse } from 'node:http'
import { READ } from './request/methods.ts'
import { CONTENT_TYPES } from './response/content-types.ts'
import type { HeaderKind } from './response/header-kinds.ts'
import { retryAfter, sendAnswer } from './response/http-answer.ts'
import type { RouteRefusal } from './response/route-refusals.ts'
import type { ReadyServices, Services } from './services.ts'

/** A handler of requests, given the service that its route needs. */
type RouteHandler<Service> = (service: Service, request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void> | void

/** A row of the table of routes. */
interface RouteRow<Name extends keyof Services> {
  /** The paths: exact, with `:name` for a segment of a–z, 0–9 and -, or with `/*` at the end for a folder and everything below. `*` is every path. */
  readonly paths: readonly string[]
  readonly methods: readonly string[]
  readonly needs: Name
  readonly answer: RouteHandler<Services[Name]>
  readonly refuse: RouteRefusal
}

/** A row for a text that never changes and needs no service. */
interface FixedRow {
  readonly path: string
  readonly type: keyof typeof CONTENT_TYPES
  readonly kind: HeaderKind
  readonly body: string
  readonly refuse: RouteRefusal
}

/** A route, whatever service it needs. */
export interface Route {
  readonly paths: readonly string[]
  readonly needs: keyof Services | null
  readonly matches: (pathname: string) => boolean
  readonly answer: (services: ReadyServices, request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>
}

/** When to ask again for something that is not ready yet, in seconds. */
const STARTING_SECONDS = 5

function patternOf(path: string): RegExp {
  if (path === '*') return /^/
  const source = path
    .replaceAll('.', '\\.')
    .replace(/:[a-z]+/g, '[a-z0-9-]+')
    .replace(/\/\*$/, '(/.*)?')
  return new RegExp(`^${source}$`, 's')
}

/** A route from its row: checks the method, then that the service is ready, and hands the request to the handler. */
export function route<Name extends keyof Services>({ paths, methods, needs, answer, refuse }: RouteRow<Name>): Route {
  const patterns = paths.map(patternOf)
  return {
    paths,
    needs,
    matches: (pathname) => patterns.some((pattern) => pattern.test(pathname)),
    answer: async (services, request, response, pathname) => {
      if (!methods.includes(request.method ?? '')) return refuse(response, 405, { Allow: methods.join(', ') })
      const service = services.get(needs)
      if (service === null) return refuse(response, 503, retryAfter(STARTING_SECONDS))
      return answer(service, request, response, pathname)
    },
  }
}

/** A route that answers with a text that never changes. */
export const fixedRoute = ({ path, type, kind, body, refuse }: FixedRow): Route => ({
  paths: [path],
  needs: null,
  matches: (pathname) => pathname === path,
  answer: async (_services, request, response) => {
    if (!READ.includes(request.method ?? '')) return refuse(response, 405, { Allow: READ.join(', ') })
    sendAnswer(response, { status: 200, kind, type: CONTENT_TYPES[type], body })
  },
})
