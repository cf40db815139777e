import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { lockedWhen } from '../cms/database-adapter/sqlite-client/database-locked.ts'
import { whileAnswering } from '../cms/database-adapter/sqlite-client/write-patience.ts'
import { noteFault } from '../cms/rest/fault-reference.ts'
import { SECURITY_CONTACT_PATH } from '../domain/office/security-contact.ts'
import { redirectToApplication } from './application-redirect.ts'
import { answerFilteredList, refuseList } from './filtered-list.ts'
import { answerHealth } from './health.ts'
import { CHECK_IN_CLIENT, CHECK_IN_SERVICE_WORKER, STAFF_STYLES } from './participants/assets.ts'
import { answerParticipants } from './participants/participant-routes.ts'
import { refuseStaffRoute } from './participants/responses.ts'
import { refusePreviewRoute } from './preview/preview-response.ts'
import { answerPreview } from './preview/preview-routes.ts'
import { ALL, READ, READ_AND_SEND } from './request/methods.ts'
import { guardRequest } from './request-guard.ts'
import { prefixSessionCookie } from './response/host-cookies.ts'
import { retryAfter, sendText } from './response/http-answer.ts'
import { refuseAsText, refuseSitePage } from './response/route-refusals.ts'
import { STRICT_TRANSPORT } from './response/security-headers.ts'
import { SERVER_REFUSED } from './response/server-refusals.ts'
import { fixedRoute, type Route, route } from './route.ts'
import { answerSearch, answerSuggestions, refuseSearchPage, refuseSuggestions } from './search.ts'
import { answerSecurityContact } from './security-contact.ts'
import type { ReadyServices } from './services.ts'
import { refuseSignupRoute } from './signup/signup-responses.ts'
import { answerSignup } from './signup/signup-routes.ts'
import { answerFromSite } from './static/static-site.ts'

/**
 * Every path that the process answers. The first row that matches a path answers it; while the service that it needs is not ready, the row refuses with
 * 503. What lies below `/forhandsvisning/`, `/anmalan/` and `/deltagare/` is divided further where their handlers are.
 */
export const ROUTES: readonly Route[] = [
  route({ paths: ['/healthz'], methods: ALL, needs: 'health', answer: answerHealth, refuse: refuseAsText }),
  route({ paths: ['/api/*'], methods: ALL, needs: 'api', answer: (api, request, response) => api(request, response), refuse: refuseAsText }),
  route({
    paths: ['/admin/*', '/_next/*'],
    methods: ALL,
    needs: 'admin',
    answer: (admin, request, response) => admin(request, response),
    refuse: refuseAsText,
  }),
  route({ paths: ['/forhandsvisning/*'], methods: READ_AND_SEND, needs: 'preview', answer: answerPreview, refuse: refusePreviewRoute }),
  route({ paths: ['/anmalan/*'], methods: READ_AND_SEND, needs: 'signups', answer: answerSignup, refuse: refuseSignupRoute }),
  route({ paths: ['/sok/'], methods: READ, needs: 'search', answer: answerSearch, refuse: refuseSearchPage }),
  route({ paths: ['/sok/forslag', '/sok/forslag/'], methods: READ, needs: 'search', answer: answerSuggestions, refuse: refuseSuggestions }),
  route({ paths: ['/utlysningar/urval/', '/projekt/urval/'], methods: READ, needs: 'search', answer: answerFilteredList, refuse: refuseList }),
  route({
    paths: ['/utlysningar/:call/:round/ansok', '/utlysningar/:call/:round/ansok/'],
    methods: READ,
    needs: 'application',
    answer: redirectToApplication,
    refuse: refuseSitePage,
  }),
  fixedRoute({ path: '/deltagare/stil.css', type: 'css', kind: 'staff', body: STAFF_STYLES, refuse: refuseStaffRoute }),
  fixedRoute({ path: '/deltagare/incheckning.js', type: 'js', kind: 'staff', body: CHECK_IN_CLIENT, refuse: refuseStaffRoute }),
  fixedRoute({ path: '/deltagare/incheckning-kvar.js', type: 'js', kind: 'staff', body: CHECK_IN_SERVICE_WORKER, refuse: refuseStaffRoute }),
  route({ paths: ['/deltagare/*'], methods: READ_AND_SEND, needs: 'participants', answer: answerParticipants, refuse: refuseStaffRoute }),
  route({ paths: [SECURITY_CONTACT_PATH], methods: READ, needs: 'securityContact', answer: answerSecurityContact, refuse: refuseAsText }),
  route({ paths: ['*'], methods: READ, needs: 'site', answer: answerFromSite, refuse: refuseSitePage }),
]

/** Whether every route can answer. */
export const isReady = (services: ReadyServices): boolean => ROUTES.every(({ needs }) => needs === null || services.get(needs) !== null)

/** Answers the requests of a server with the services that are ready. `isHttps` tells whether readers reach the site over https. */
export function routerOf(services: ReadyServices, { isHttps }: { readonly isHttps: boolean }): RequestListener {
  return (request, response) => {
    if (isHttps) {
      response.setHeader(...STRICT_TRANSPORT)
      prefixSessionCookie(request, response)
    }
    whileAnswering(() => answerRequest(services, request, response)).catch((error: unknown) => answerFault(response, error))
  }
}

async function answerRequest(services: ReadyServices, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (guardRequest(request, response, pathname)) return
  await ROUTES.find(({ matches }) => matches(pathname))?.answer(services, request, response, pathname)
}

/** How long a request is asked to wait that came while another program had locked the database, in seconds. */
const LOCKED_RETRY = 15

/** Answers that the server failed, with a reference to what it logs, or that the database is locked. */
function answerFault(response: ServerResponse, error: unknown): void {
  if (lockedWhen(error) !== null && !response.headersSent) {
    sendText(response, 'plain', SERVER_REFUSED.locked, { status: 503, headers: retryAfter(LOCKED_RETRY) })
    return
  }
  const reference = noteFault(error)
  if (response.headersSent) response.destroy()
  else sendText(response, 'plain', SERVER_REFUSED.failed(reference), { status: 500 })
}
