import { arrivedAt, storeCheckIn } from '../../cms/signup/arrivals-store.ts'
import { participantsIn } from '../../cms/signup/participants-in.ts'
import { doneAt, isExpected } from '../../domain/participants/check-in.ts'
import { STAFF_REFUSED } from '../../words/signup/participants.ts'
import { readForm } from '../request/read-form.ts'
import { readJson } from '../request/read-json.ts'
import { sendJson, sendRedirect } from '../response/http-answer.ts'
import { checkInPage } from './pages/check-in-page.ts'
import { checkInPath } from './paths.ts'
import { refuse, refuseScript, sendStaffPage } from './responses.ts'
import type { StaffRequest } from './staff-request.ts'

/** A tap on the check-in page, as its script sends it. */
interface SentTap {
  readonly person: string
  readonly isHere: boolean
  /** The age of the tap, in milliseconds. */
  readonly ago: number
}

/** The most taps that are taken at once: more than any door collects without a network. */
const MOST_TAPS = 2_000

const tapsIn = (values: Readonly<Record<string, unknown>> | null): readonly SentTap[] | null => {
  const taps = values?.taps
  if (!Array.isArray(taps) || taps.length > MOST_TAPS) return null
  const isTap = (tap: unknown): tap is SentTap => {
    const { person, isHere, ago } = (tap ?? {}) as Record<string, unknown>
    return typeof person === 'string' && typeof isHere === 'boolean' && typeof ago === 'number'
  }
  return taps.every(isTap) ? taps : null
}

async function storeTaps({ payload, user, event }: StaffRequest, taps: readonly SentTap[]): Promise<void> {
  if (taps.length === 0) return
  const now = Date.now()
  const participants = await participantsIn(payload, user, event.id)
  for (const { person, isHere, ago } of taps)
    if (isExpected(participants, person)) await storeCheckIn(payload, event.id, { person, isHere, at: doneAt(ago, now) }, user.name)
}

/** Stores the taps that the script has kept, and answers with the people who have come. */
async function answerTaps(staffRequest: StaffRequest): Promise<void> {
  const taps = tapsIn(await readJson(staffRequest.request))
  if (!taps) return refuseScript(staffRequest.response, 400, STAFF_REFUSED.unreadable)
  await storeTaps(staffRequest, taps)
  const here = [...(await arrivedAt(staffRequest.payload, staffRequest.event.id))]
  sendJson(staffRequest.response, 'staff', { here, at: Date.now() })
}

/** Stores one tap from a page without its script, and redirects to the person on the page. */
async function answerForm(staffRequest: StaffRequest): Promise<void> {
  const sent = await readForm(staffRequest.request)
  const person = sent?.person?.[0]
  const verb = sent?.gor?.[0]
  if (!person || (verb !== 'in' && verb !== 'ut')) return refuse(staffRequest.response, 400, STAFF_REFUSED.unreadable)
  await storeTaps(staffRequest, [{ person, isHere: verb === 'in', ago: 0 }])
  const search = sent?.sok?.[0] ?? ''
  const queryString = search === '' ? '' : `?sok=${encodeURIComponent(search)}`
  sendRedirect(staffRequest.response, 'staff', 303, `${checkInPath(staffRequest.event.id)}${queryString}#${encodeURIComponent(person)}`)
}

/** Answers the check-in page: shows it, or stores taps. */
export async function answerCheckIn(staffRequest: StaffRequest): Promise<void> {
  const { payload, user, event, query, request, response } = staffRequest
  if (request.method === 'POST') {
    return String(request.headers['content-type'] ?? '').startsWith('application/json') ? answerTaps(staffRequest) : answerForm(staffRequest)
  }
  const [participants, here] = await Promise.all([participantsIn(payload, user, event.id), arrivedAt(payload, event.id)])
  sendStaffPage(response, checkInPage({ event, participants, here, search: (query.get('sok') ?? '').trim().slice(0, 200), now: Date.now() }))
}
