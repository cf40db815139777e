import type { IncomingMessage, ServerResponse } from 'node:http'
import { isStaff } from '../../cms/access/roles.ts'
import { seesParticipants, staffedEvent, staffedEvents } from '../../cms/signup/participants-in.ts'
import { STAFF_REFUSED } from '../../words/signup/participants.ts'
import { sessionUser } from '../request/session-user.ts'
import { sendRedirect } from '../response/http-answer.ts'
import { answerCheckIn } from './check-in.ts'
import { answerAdding, answerBadges, answerFile, answerKitchen, answerList, answerPaperList, answerPerson } from './handlers.ts'
import { logOut } from './log-out.ts'
import { eventsPage } from './pages/events-page.ts'
import { LOG_OUT, PARTICIPANTS } from './paths.ts'
import { answerMany } from './remove-many.ts'
import { refuse, refuseScript, sendStaffPage } from './responses.ts'
import { isSameOrigin } from './same-origin.ts'
import type { ParticipantServices, StaffRequest } from './staff-request.ts'

/** The pages of an event, by the path below `/deltagare/<id>/`. The page of one participant, `person/<key>/`, is answered beside them. */
const PAGES: Readonly<Record<string, { readonly takesForms: boolean; readonly answer: (staffRequest: StaffRequest) => Promise<void> }>> = {
  '': { takesForms: false, answer: answerList },
  ny: { takesForms: true, answer: answerAdding },
  flera: { takesForms: true, answer: answerMany },
  incheckning: { takesForms: true, answer: answerCheckIn },
  lista: { takesForms: false, answer: answerPaperList },
  namnskyltar: { takesForms: false, answer: answerBadges },
  koket: { takesForms: false, answer: answerKitchen },
  'deltagare.csv': { takesForms: false, answer: (staffRequest) => answerFile(staffRequest, 'csv') },
  'deltagare.xlsx': { takesForms: false, answer: (staffRequest) => answerFile(staffRequest, 'xlsx') },
}

/** Answers the staff pages about participants, for event staff and administrators alone. */
export async function answerParticipants(
  services: ParticipantServices,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  const isReading = request.method !== 'POST'
  const user = await sessionUser(services.payload, request)
  if (pathname === LOG_OUT && !isReading && isSameOrigin(request, services.origins)) return logOut(services, response, user)
  if (!user || !seesParticipants(user)) return refuseReader(request, response, pathname, user)
  if (!isReading && !isSameOrigin(request, services.origins)) return refuse(response, 403, STAFF_REFUSED.foreign)
  const isFile = /\.\w+$/.test(pathname)
  if (isReading && !isFile && !pathname.endsWith('/')) return sendRedirect(response, 'staff', 301, `${pathname}/`)
  const [id = '', page = '', key = '', step = '', ...more] = pathname.slice(PARTICIPANTS.length).replace(/\/$/, '').split('/')
  if (id === '' && isReading) return sendStaffPage(response, eventsPage(await staffedEvents(services.payload), Date.now()))
  const event = more.length === 0 && id !== '' ? await staffedEvent(services.payload, id) : null
  if (!event) return refuse(response, 404, STAFF_REFUSED.unknown)
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
  const staffRequest: StaffRequest = { ...services, request, response, user, event, query }
  if (page === 'person' && key !== '') return answerPerson(staffRequest, key, step)
  const eventPage = key === '' && Object.hasOwn(PAGES, page) ? PAGES[page] : undefined
  if (!eventPage || !(isReading || eventPage.takesForms)) return refuse(response, 404, STAFF_REFUSED.unknown)
  return eventPage.answer(staffRequest)
}

function refuseReader(request: IncomingMessage, response: ServerResponse, pathname: string, user: Awaited<ReturnType<typeof sessionUser>>): void {
  const status = user ? 403 : 401
  const refusal = !user ? STAFF_REFUSED.anonymous(pathname) : isStaff(user) ? STAFF_REFUSED.forbidden : STAFF_REFUSED.passwordFirst
  // The script of the check-in page reads JSON, not a page.
  const isScript = String(request.headers['content-type'] ?? '').startsWith('application/json')
  if (isScript) refuseScript(response, status, refusal)
  else refuse(response, status, refusal)
}
