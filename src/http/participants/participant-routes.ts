import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isStaff } from '../../cms/access/roles.ts'
import { seesParticipants, staffedEvent, staffedEvents } from '../../cms/signup/participants-in.ts'
import { STAFF_REFUSED } from '../../words/signup/participants.ts'
import { userOf } from '../request/read-json.ts'
import { answerCheckIn } from './check-in.ts'
import { keepCheckIns } from './check-in-client.ts'
import { keepCheckInPage } from './check-in-service-worker.ts'
import { visitAdding, visitBadges, visitFile, visitKitchen, visitList, visitPaperList, visitPerson } from './handlers.ts'
import { eventsPage } from './pages/events-page.ts'
import { CHECK_IN_SCRIPT, ICON, PAGE_KEEPER, PARTICIPANTS, STYLE } from './paths.ts'
import { answerJson, answerPage, answerWith, refuse } from './responses.ts'
import { isOurOwn } from './same-origin.ts'
import type { ParticipantParts, Visit } from './staff-request.ts'

const STYLES = readFileSync(new URL('./pages/participants.css', import.meta.url), 'utf8')
const SCRIPT = `(${keepCheckIns.toString()})()\n`
const KEEPER = `(${keepCheckInPage.toString()})(${JSON.stringify([STYLE, CHECK_IN_SCRIPT, ICON])})\n`

/** Whether an address is one of the staff's pages about participants. */
export const isParticipants = (pathname: string): boolean => `${pathname}/`.startsWith(PARTICIPANTS)

/** Which page of an event answers, by what stands in its address. */
const PAGES: Readonly<Record<string, { readonly takesForms: boolean; readonly visit: (visit: Visit) => Promise<void> }>> = {
  '': { takesForms: false, visit: visitList },
  ny: { takesForms: true, visit: visitAdding },
  incheckning: { takesForms: true, visit: answerCheckIn },
  lista: { takesForms: false, visit: visitPaperList },
  namnskyltar: { takesForms: false, visit: visitBadges },
  koket: { takesForms: false, visit: visitKitchen },
  'deltagare.csv': { takesForms: false, visit: (visit) => visitFile(visit, 'csv') },
  'deltagare.xlsx': { takesForms: false, visit: (visit) => visitFile(visit, 'xlsx') },
}

/** Answers the staff's pages about participants: for event staff and administrators alone. Null parts are of a server that is starting. */
export async function answerParticipants(
  parts: ParticipantParts | null,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST')
    return refuse(response, 405, STAFF_REFUSED.unreadable)
  }
  if (isReading && pathname === STYLE) return answerWith(response, 200, 'text/css; charset=utf-8', STYLES)
  if (isReading && pathname === CHECK_IN_SCRIPT) return answerWith(response, 200, 'text/javascript; charset=utf-8', SCRIPT)
  if (isReading && pathname === PAGE_KEEPER) return answerWith(response, 200, 'text/javascript; charset=utf-8', KEEPER)
  if (!parts) {
    response.setHeader('Retry-After', '5')
    return refuse(response, 503, STAFF_REFUSED.notReady)
  }
  const user = await userOf(parts.payload, request)
  if (!seesParticipants(user)) return refuseReader(request, response, pathname, user)
  if (!isReading && !isOurOwn(request, parts.origins)) return refuse(response, 403, STAFF_REFUSED.foreign)
  const isFile = /\.\w+$/.test(pathname)
  if (isReading && !isFile && !pathname.endsWith('/')) {
    answerWith(response, 301, 'text/plain; charset=utf-8', '', { Location: `${pathname}/` })
    return
  }
  const [id = '', page = '', key = '', step = '', ...more] = pathname.slice(PARTICIPANTS.length).replace(/\/$/, '').split('/')
  if (id === '')
    return isReading ? answerPage(response, eventsPage(await staffedEvents(parts.payload), Date.now())) : refuse(response, 404, STAFF_REFUSED.unknown)
  const event = more.length === 0 ? await staffedEvent(parts.payload, id) : null
  if (!event || !user) return refuse(response, 404, STAFF_REFUSED.unknown)
  const asked = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
  const visit: Visit = { ...parts, request, response, user, event, asked }
  if (page === 'person' && key !== '') return visitPerson(visit, key, step)
  const found = key === '' && Object.hasOwn(PAGES, page) ? PAGES[page] : undefined
  if (!found || !(isReading || found.takesForms)) return refuse(response, 404, STAFF_REFUSED.unknown)
  return found.visit(visit)
}

function refuseReader(request: IncomingMessage, response: ServerResponse, pathname: string, user: Awaited<ReturnType<typeof userOf>>): void {
  const status = user ? 403 : 401
  const refusal = !user ? STAFF_REFUSED.anonymous(pathname) : isStaff(user) ? STAFF_REFUSED.forbidden : STAFF_REFUSED.passwordFirst
  // The check-in page's script asks for values, not for a page.
  const isScript = String(request.headers['content-type'] ?? '').startsWith('application/json')
  if (isScript) answerJson(response, status, { errors: [{ message: refusal.words }] })
  else refuse(response, status, refusal)
}
