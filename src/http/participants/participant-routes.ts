import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isStaff } from '../../cms/access/roles.ts'
import { seesParticipants, staffedEvent, staffedEvents } from '../../cms/signup/participants-in.ts'
import { STAFF_REFUSED } from '../../words/signup/participants.ts'
import { userOf } from '../request/read-json.ts'
import { answerCheckIn } from './check-in.ts'
import { checkInClient } from './check-in-client.ts'
import { checkInServiceWorker } from './check-in-service-worker.ts'
import { answerAdding, answerBadges, answerFile, answerKitchen, answerList, answerPaperList, answerPerson } from './handlers.ts'
import { eventsPage } from './pages/events-page.ts'
import { CHECK_IN_SCRIPT, CHECK_IN_WORKER, ICON, PARTICIPANTS, STYLESHEET } from './paths.ts'
import { answerJson, answerPage, answerWith, refuse } from './responses.ts'
import { isSameOrigin } from './same-origin.ts'
import type { ParticipantServices, StaffRequest } from './staff-request.ts'

const STYLES = readFileSync(new URL('./pages/participants.css', import.meta.url), 'utf8')
const SCRIPT = `(${checkInClient.toString()})()\n`
const WORKER = `(${checkInServiceWorker.toString()})(${JSON.stringify([STYLESHEET, CHECK_IN_SCRIPT, ICON])})\n`

/** Whether an address is one of the staff's pages about participants. */
export const isParticipants = (pathname: string): boolean => `${pathname}/`.startsWith(PARTICIPANTS)

/** Which page of an event answers, by what stands in its address. */
const PAGES: Readonly<Record<string, { readonly takesForms: boolean; readonly answer: (staffRequest: StaffRequest) => Promise<void> }>> = {
  '': { takesForms: false, answer: answerList },
  ny: { takesForms: true, answer: answerAdding },
  incheckning: { takesForms: true, answer: answerCheckIn },
  lista: { takesForms: false, answer: answerPaperList },
  namnskyltar: { takesForms: false, answer: answerBadges },
  koket: { takesForms: false, answer: answerKitchen },
  'deltagare.csv': { takesForms: false, answer: (staffRequest) => answerFile(staffRequest, 'csv') },
  'deltagare.xlsx': { takesForms: false, answer: (staffRequest) => answerFile(staffRequest, 'xlsx') },
}

/** Answers the staff's pages about participants: for event staff and administrators alone. Null parts are of a server that is starting. */
export async function answerParticipants(
  parts: ParticipantServices | null,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST')
    return refuse(response, 405, STAFF_REFUSED.unreadable)
  }
  if (isReading && pathname === STYLESHEET) return answerWith(response, 200, 'text/css; charset=utf-8', STYLES)
  if (isReading && pathname === CHECK_IN_SCRIPT) return answerWith(response, 200, 'text/javascript; charset=utf-8', SCRIPT)
  if (isReading && pathname === CHECK_IN_WORKER) return answerWith(response, 200, 'text/javascript; charset=utf-8', WORKER)
  if (!parts) {
    response.setHeader('Retry-After', '5')
    return refuse(response, 503, STAFF_REFUSED.notReady)
  }
  const user = await userOf(parts.payload, request)
  if (!seesParticipants(user)) return refuseReader(request, response, pathname, user)
  if (!isReading && !isSameOrigin(request, parts.origins)) return refuse(response, 403, STAFF_REFUSED.foreign)
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
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
  const staffRequest: StaffRequest = { ...parts, request, response, user, event, query }
  if (page === 'person' && key !== '') return answerPerson(staffRequest, key, step)
  const eventPage = key === '' && Object.hasOwn(PAGES, page) ? PAGES[page] : undefined
  if (!eventPage || !(isReading || eventPage.takesForms)) return refuse(response, 404, STAFF_REFUSED.unknown)
  return eventPage.answer(staffRequest)
}

function refuseReader(request: IncomingMessage, response: ServerResponse, pathname: string, user: Awaited<ReturnType<typeof userOf>>): void {
  const status = user ? 403 : 401
  const refusal = !user ? STAFF_REFUSED.anonymous(pathname) : isStaff(user) ? STAFF_REFUSED.forbidden : STAFF_REFUSED.passwordFirst
  // The check-in page's script asks for values, not for a page.
  const isScript = String(request.headers['content-type'] ?? '').startsWith('application/json')
  if (isScript) answerJson(response, status, { errors: [{ message: refusal.words }] })
  else refuse(response, status, refusal)
}
