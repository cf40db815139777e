import { participantsIn } from '../../cms/signup/participants-in.ts'
import { filterParticipants } from '../../domain/participants/participant-filter.ts'
import type { Participant } from '../../domain/participants/participants.ts'
import { isCancellable, removalOrder } from '../../domain/participants/removal-order.ts'
import { STAFF_REFUSED } from '../../words/signup/participants.ts'
import { isManyDone, MANY, MANY_DONE } from '../../words/signup/remove-many.ts'
import { readForm } from '../request/read-form.ts'
import { sendRedirect } from '../response/http-answer.ts'
import { filterOf } from './filter.ts'
import { MANY_FIELDS, removeManyPage } from './pages/remove-many-page.ts'
import { staffEventPath } from './paths.ts'
import { refuse, sendStaffPage } from './responses.ts'
import { isTrusted, type StaffRequest } from './staff-request.ts'

const COMMANDS = {
  'ta-bort': { kind: 'remove', done: 'borttagna' },
  avboka: { kind: 'cancel', done: 'avbokade' },
} as const satisfies Record<string, { readonly kind: string; readonly done: keyof typeof MANY_DONE }>

const isCommand = (verb: string): verb is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, verb)

/** The message that many were removed, as the query of the list names it. Null without one. */
export function manyNotice({ query }: Pick<StaffRequest, 'query'>): string | null {
  const done = query.get('klart')
  const count = Number(query.get('antal'))
  return isManyDone(done) && Number.isInteger(count) && count > 0 ? MANY_DONE[done](count) : null
}

/** Answers forms about several participants: asks for confirmation, or cancels or removes them. The commands are decided one after another, in one go. */
export async function answerMany(staffRequest: StaffRequest): Promise<void> {
  const { payload, user, event, query, request, response, seatService } = staffRequest
  const back = staffEventPath(event.id)
  if (request.method !== 'POST') return sendRedirect(response, 'staff', 303, back)
  const sent = await readForm(request)
  if (!sent) return refuse(response, 400, STAFF_REFUSED.unreadable)
  const verb = sent[MANY_FIELDS.does]?.[0] ?? ''
  const participants = await participantsIn(payload, user, event.id)
  const hits = (): readonly Participant[] => filterParticipants(participants, filterOf(query, event.event, isTrusted(staffRequest)))
  const named = new Set(sent[MANY_FIELDS.chosen] ?? [])
  const chosen = verb === 'alla' ? hits() : participants.filter(({ key }) => named.has(key))
  if (chosen.length === 0) return refuse(response, 400, { ...MANY.nothing, link: { to: back, label: 'Tillbaka' } })
  if (!isCommand(verb))
    return sendStaffPage(
      response,
      removeManyPage(
        event,
        chosen,
        participants.some(({ key, state }) => state === 'waiting' && !chosen.some((each) => each.key === key)),
      ),
    )
  const { kind, done } = COMMANDS[verb]
  const concerned = kind === 'cancel' ? chosen.filter(isCancellable) : chosen
  await Promise.all(removalOrder(concerned).map(({ key }) => seatService.decide(event.id, { command: { kind, id: key } })))
  sendRedirect(response, 'staff', 303, `${back}?klart=${done}&antal=${concerned.length}`)
}
