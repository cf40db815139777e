import { arrivedAt } from '../../cms/signup/arrivals-store.ts'
import { lettersTo, participantsIn } from '../../cms/signup/participants-in.ts'
import { slugify } from '../../domain/content/slugs.ts'
import { csvOf } from '../../domain/open-data/csv.ts'
import { filterParticipants } from '../../domain/signup/participant-filter.ts'
import type { Participant } from '../../domain/signup/participants.ts'
import { DONE, isDone, STAFF_REFUSED } from '../../words/signup/participants.ts'
import { readForm } from '../request/read-form.ts'
import { actOn, addByHand, type Outcome } from './commands.ts'
import { filterOf } from './filter.ts'
import { addingPage, BLANK } from './pages/add-page.ts'
import { kitchenPage } from './pages/kitchen-page.ts'
import { listPage } from './pages/list-page.ts'
import { confirmPage, isConfirmed, participantPage } from './pages/person-page.ts'
import { badgesPage, paperListPage } from './pages/print-pages.ts'
import { eventPage, personPage } from './paths.ts'
import { answerPage, answerWith, refuse, seeOther } from './responses.ts'
import { participantTable, xlsxOf } from './spreadsheet.ts'
import { isTrusted, type Visit } from './staff-request.ts'

const participantsAt = ({ payload, user, event }: Visit) => participantsIn(payload, user, event.id)
const isPost = ({ request }: Visit) => request.method === 'POST'

/** What has just happened, as the address that a form leads to says. */
function noticeOf({ asked }: Visit, participants: readonly Participant[], key: string | null): string | null {
  const done = asked.get('klart')
  return isDone(done) ? DONE[done](participants.find((one) => one.key === key)?.name ?? 'Deltagaren') : null
}

function follow({ response, event }: Visit, { done, key }: Extract<Outcome, { done: unknown }>): void {
  seeOther(response, key === null ? `${eventPage(event.id)}?klart=${done}` : `${personPage(event.id, key)}?klart=${done}`)
}

/** Answers the list of an event's participants. */
export async function visitList(visit: Visit): Promise<void> {
  const { payload, event, asked, response } = visit
  const [participants, here] = await Promise.all([participantsAt(visit), arrivedAt(payload, event.id)])
  const filter = filterOf(asked, event.event, isTrusted(visit))
  const kept = new URLSearchParams([...asked].filter(([name, value]) => name !== 'klart' && value !== '')).toString()
  const notice = noticeOf(visit, participants, null)
  const query = kept === '' ? '' : `?${kept}`
  answerPage(response, listPage({ event, participants, filter, query, isTrusted: isTrusted(visit), here: here.size, notice }))
}

/** Answers a participant's page, a step that asks for leave, and what is asked for there. */
export async function visitPerson(visit: Visit, key: string, step: string): Promise<void> {
  const { payload, user, event, response, request } = visit
  const participants = await participantsAt(visit)
  const participant = participants.find((one) => one.key === key)
  if (isPost(visit) && step === '') {
    const sent = await readForm(request)
    const outcome = sent && (await actOn(visit, key, sent))
    if (!outcome) return refuse(response, 400, STAFF_REFUSED.unreadable)
    if ('done' in outcome) return follow(visit, outcome)
    return refuse(response, 409, {
      title: 'Det gick inte',
      words: outcome.refusal,
      link: { to: participant ? personPage(event.id, key) : eventPage(event.id), label: 'Tillbaka' },
    })
  }
  if (!participant || isPost(visit)) return refuse(response, 404, STAFF_REFUSED.unknown)
  if (isConfirmed(step)) return answerPage(response, confirmPage(event, participant, step))
  if (step !== '') return refuse(response, 404, STAFF_REFUSED.unknown)
  const letters = await lettersTo(payload, user, key)
  answerPage(response, participantPage({ event, participant, letters, notice: noticeOf(visit, participants, key) }))
}

/** Answers the form by which a participant is added, and takes what was filled in. */
export async function visitAdding(visit: Visit): Promise<void> {
  const { event, request, response } = visit
  if (!isPost(visit)) return answerPage(response, addingPage(event, BLANK))
  const sent = await readForm(request)
  if (!sent) return refuse(response, 400, STAFF_REFUSED.unreadable)
  const outcome = await addByHand(visit, sent)
  if ('done' in outcome) return follow(visit, outcome)
  answerPage(response, addingPage(event, 'faults' in outcome ? outcome : { ...BLANK, sent, refusal: outcome.refusal }), 422)
}

/** Answers the name badges. */
export const visitBadges = async (visit: Visit): Promise<void> => answerPage(visit.response, badgesPage(visit.event, await participantsAt(visit)))

/** Answers the list for paper. */
export const visitPaperList = async (visit: Visit): Promise<void> =>
  answerPage(visit.response, paperListPage(visit.event, await participantsAt(visit)))

/** Answers what a caterer needs to know. */
export const visitKitchen = async (visit: Visit): Promise<void> =>
  answerPage(visit.response, kitchenPage(visit.event, await participantsAt(visit), isTrusted(visit)))

/** Answers the participants as a file: those that the filter in the address asks for. */
export async function visitFile(visit: Visit, kind: 'csv' | 'xlsx'): Promise<void> {
  const { payload, event, asked, response } = visit
  const [participants, here] = await Promise.all([participantsAt(visit), arrivedAt(payload, event.id)])
  const table = participantTable(filterParticipants(participants, filterOf(asked, event.event, isTrusted(visit))), event.event, here)
  const name = `deltagare-${slugify(event.title) || event.id}.${kind}`
  const type = kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  answerWith(response, 200, type, kind === 'csv' ? csvOf(table) : await xlsxOf(table), { 'Content-Disposition': `attachment; filename="${name}"` })
}
