import { arrivedAt } from '../../cms/signup/arrivals-store.ts'
import { lettersTo, participantsIn } from '../../cms/signup/participants-in.ts'
import { slugify } from '../../domain/content/slugs.ts'
import { csvOf } from '../../domain/open-data/csv.ts'
import { filterParticipants } from '../../domain/participants/participant-filter.ts'
import type { Participant } from '../../domain/participants/participants.ts'
import { DONE, isDone, STAFF_REFUSED } from '../../words/signup/participants.ts'
import { readForm } from '../request/read-form.ts'
import { CONTENT_TYPES } from '../response/content-types.ts'
import { sendAnswer, sendRedirect } from '../response/http-answer.ts'
import { addParticipant, type CommandOutcome, runCommand } from './commands.ts'
import { filterOf } from './filter.ts'
import { addPage, BLANK } from './pages/add-page.ts'
import { kitchenPage } from './pages/kitchen-page.ts'
import { listPage } from './pages/list-page.ts'
import { confirmPage, isConfirmed, participantPage } from './pages/person-page.ts'
import { badgesPage, paperListPage } from './pages/print-pages.ts'
import { participantPath, staffEventPath } from './paths.ts'
import { manyNotice } from './remove-many.ts'
import { refuse, sendStaffPage } from './responses.ts'
import { EXCEL_TYPE, participantTable, xlsxOf } from './spreadsheet.ts'
import { isTrusted, type StaffRequest } from './staff-request.ts'

const participantsAt = ({ payload, user, event }: StaffRequest) => participantsIn(payload, user, event.id)
const isPost = ({ request }: StaffRequest) => request.method === 'POST'

/** The message about a command that has just succeeded, as the query of the page that it redirects to names it. */
function noticeOf({ query }: StaffRequest, participants: readonly Participant[], key: string | null): string | null {
  const done = query.get('klart')
  return isDone(done) ? DONE[done](participants.find((participant) => participant.key === key)?.name ?? 'Deltagaren') : null
}

function redirectToOutcome({ response, event }: StaffRequest, { done, key }: Extract<CommandOutcome, { done: unknown }>): void {
  sendRedirect(response, 'staff', 303, key === null ? `${staffEventPath(event.id)}?klart=${done}` : `${participantPath(event.id, key)}?klart=${done}`)
}

/** Answers the list of an event's participants. */
export async function answerList(staffRequest: StaffRequest): Promise<void> {
  const { payload, event, query, response } = staffRequest
  const [participants, here] = await Promise.all([participantsAt(staffRequest), arrivedAt(payload, event.id)])
  const filter = filterOf(query, event.event, isTrusted(staffRequest))
  const kept = new URLSearchParams([...query].filter(([name, value]) => name !== 'klart' && name !== 'antal' && value !== '')).toString()
  const notice = noticeOf(staffRequest, participants, null) ?? manyNotice(staffRequest)
  const queryString = kept === '' ? '' : `?${kept}`
  sendStaffPage(response, listPage({ event, participants, filter, queryString, isTrusted: isTrusted(staffRequest), here: here.size, notice }))
}

/** Answers the page of a participant: shows it, asks for confirmation of a step, or carries out a command. */
export async function answerPerson(staffRequest: StaffRequest, key: string, step: string): Promise<void> {
  const { payload, user, event, response, request } = staffRequest
  const participants = await participantsAt(staffRequest)
  const participant = participants.find((participant) => participant.key === key)
  if (isPost(staffRequest) && step === '') {
    const sent = await readForm(request)
    const outcome = sent && (await runCommand(staffRequest, key, sent))
    if (!outcome) return refuse(response, 400, STAFF_REFUSED.unreadable)
    if ('done' in outcome) return redirectToOutcome(staffRequest, outcome)
    return refuse(response, 409, {
      title: 'Det gick inte',
      words: outcome.refusal,
      link: { to: participant ? participantPath(event.id, key) : staffEventPath(event.id), label: 'Tillbaka' },
    })
  }
  if (!participant || isPost(staffRequest)) return refuse(response, 404, STAFF_REFUSED.unknown)
  if (isConfirmed(step)) return sendStaffPage(response, confirmPage(event, participant, participants, step))
  if (step !== '') return refuse(response, 404, STAFF_REFUSED.unknown)
  const letters = await lettersTo(payload, user, key)
  sendStaffPage(response, participantPage({ event, participant, letters, notice: noticeOf(staffRequest, participants, key) }))
}

/** Answers the form that adds a participant: shows it, or adds the participant that was filled in. */
export async function answerAdding(staffRequest: StaffRequest): Promise<void> {
  const { event, request, response } = staffRequest
  if (!isPost(staffRequest)) return sendStaffPage(response, addPage(event, BLANK))
  const sent = await readForm(request)
  if (!sent) return refuse(response, 400, STAFF_REFUSED.unreadable)
  const outcome = await addParticipant(staffRequest, sent)
  if ('done' in outcome) return redirectToOutcome(staffRequest, outcome)
  sendStaffPage(response, addPage(event, 'faults' in outcome ? outcome : { ...BLANK, sent, refusal: outcome.refusal }), 422)
}

/** Answers the name badges. */
export const answerBadges = async (staffRequest: StaffRequest): Promise<void> =>
  sendStaffPage(staffRequest.response, badgesPage(staffRequest.event, await participantsAt(staffRequest)))

/** Answers the list to print. */
export const answerPaperList = async (staffRequest: StaffRequest): Promise<void> =>
  sendStaffPage(staffRequest.response, paperListPage(staffRequest.event, await participantsAt(staffRequest)))

/** Answers the figures for the kitchen. */
export const answerKitchen = async (staffRequest: StaffRequest): Promise<void> =>
  sendStaffPage(staffRequest.response, kitchenPage(staffRequest.event, await participantsAt(staffRequest), isTrusted(staffRequest)))

/** Answers a file with the participants that the query filters. */
export async function answerFile(staffRequest: StaffRequest, kind: 'csv' | 'xlsx'): Promise<void> {
  const { payload, event, query, response } = staffRequest
  const [participants, here] = await Promise.all([participantsAt(staffRequest), arrivedAt(payload, event.id)])
  const table = participantTable(filterParticipants(participants, filterOf(query, event.event, isTrusted(staffRequest))), event.event, here)
  const headers = { 'Content-Disposition': `attachment; filename="deltagare-${slugify(event.title) || event.id}.${kind}"` }
  if (kind === 'csv') sendAnswer(response, { status: 200, kind: 'staff', type: CONTENT_TYPES.csv, body: csvOf(table), headers })
  else sendAnswer(response, { status: 200, kind: 'staff', type: EXCEL_TYPE, body: await xlsxOf(table), headers })
}
