import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { lockedWhen } from '../../cms/database-adapter/sqlite-client/database-locked.ts'
import { publishedEvent } from '../../cms/events/stored-event.ts'
import { personData } from '../../cms/participants/person-data.ts'
import { findSignup, ownSignup, type StoredSignup } from '../../cms/signup/own-signup.ts'
import { eventPath, SIGNUPS } from '../../domain/paths/paths.ts'
import { formValues } from '../../domain/signup/form-values.ts'
import { readSignup } from '../../domain/signup/read-signup.ts'
import type { SeatCommand } from '../../domain/signup/seat-commands.ts'
import { isActive } from '../../domain/signup/seating.ts'
import { FIELDS, type FormFaults, type SentFields, type SignupInput, sessionChoices } from '../../domain/signup/signup-form.ts'
import type { OwnDone, OwnSignup, SignupPage } from '../../domain/signup/signup-page.ts'
import { readForm } from '../request/read-form.ts'
import { SIGNUP_REFUSED } from './signup-refusals.ts'
import { goTo, offerToResend, refuse, type SignupParts, send, sendPage } from './signup-responses.ts'

const DONE: ReadonlyMap<string, OwnDone> = new Map(
  Object.entries({
    bekraftad: 'confirmed',
    andrat: 'saved',
    avbokad: 'cancelled',
    tackatja: 'accepted',
    tackatnej: 'declined',
    forsent: 'offer-over',
  } as const),
)
type OwnPage = Extract<SignupPage, { kind: 'own' }>
type ShowOwn = (own: OwnSignup, shown: Partial<OwnPage>, status?: number) => Promise<void>

/** A form that was sent from a sign-up's own page, and how that page is shown again. */
interface OwnForm {
  readonly key: string
  readonly token: string
  readonly below: string
  readonly everything: SentFields
  readonly show: ShowOwn
}

const wordOf = (done: OwnDone) => [...DONE].find(([, outcome]) => outcome === done)?.[0] ?? ''

/** Answers requests for a sign-up's own page: shows it, and changes it by forms that were sent. Reading changes nothing. */
export async function answerOwnSignup(
  parts: SignupParts,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  below: string,
): Promise<void> {
  const { payload, tokens } = parts
  const key = tokens.keyIn(token)
  if (key === null) return refuse(response, 404, SIGNUP_REFUSED.unknown)
  const signup = await findSignup(payload, key)
  // Purged, or never created.
  if (!signup) return refuse(response, 410, SIGNUP_REFUSED.gone)
  const show: ShowOwn = (own, shown, status = 200) => {
    const page = { kind: 'own', own, done: null, sent: null, faults: [], asks: null, ...shown } as const
    return sendPage(parts, request, response, { status, page: () => page, ...(shown.sent ? { sent: shown.sent } : {}) })
  }
  if (request.method !== 'POST') {
    const own = await ownSignup(payload, signup, token, Date.now())
    if (!own) return refuse(response, 410, SIGNUP_REFUSED.gone)
    if (below === 'uppgifter.json') return sendData(parts, response, signup, own)
    if (below === 'avboka') return show(own, { asks: isActive(own) ? 'cancel' : null })
    if (below !== '') return refuse(response, 404, SIGNUP_REFUSED.unknown)
    const done = DONE.get(new URL(request.url ?? '/', 'http://localhost').searchParams.get('klart') ?? '') ?? null
    return show(own, { done })
  }
  const everything = await readForm(request)
  if (!everything) return refuse(response, 400, SIGNUP_REFUSED.unreadable)
  try {
    await answerOwnForm(parts, response, signup, { key, token, below, everything, show })
  } catch (error) {
    if (lockedWhen(error) === null) throw error
    offerToResend(request, response, everything, 'locked')
  }
}

/** Answers a form of a sign-up's own page. `below` is the form's part of the path. */
async function answerOwnForm(parts: SignupParts, response: ServerResponse, signup: StoredSignup, form: OwnForm): Promise<void> {
  const { payload, seatingEffects } = parts
  const { key, token, below, everything, show } = form
  const finish = async (done: OwnDone) => {
    await seatingEffects.whenApplied(signup.event)
    goTo(response, `${SIGNUPS}${token}/?klart=${wordOf(done)}`)
  }
  const ask = (command: SeatCommand) => parts.seatService.decide(signup.event, { command })
  switch (below) {
    case 'avboka':
      await ask({ kind: 'cancel', id: key })
      return finish('cancelled')
    case 'bekrafta':
      return finish((await ask({ kind: 'accept', id: key })).kind === 'done' ? 'confirmed' : 'offer-over')
    case 'tacka-ja':
      return finish((await ask({ kind: 'accept', id: key })).kind === 'done' ? 'accepted' : 'offer-over')
    case 'tacka-nej':
      return finish((await ask({ kind: 'decline', id: key })).kind === 'done' ? 'declined' : 'offer-over')
    case 'andra': {
      const before = await ownSignup(payload, signup, token, Date.now())
      if (!before) return refuse(response, 410, SIGNUP_REFUSED.gone)
      const sent = formValues(before.event, everything, signup.row.size)
      const faults = await change(parts, signup, token, sent)
      if (faults.length === 0) return finish('saved')
      const own = await ownSignup(payload, signup, token, Date.now())
      return own ? show(own, { sent, faults }, 422) : refuse(response, 410, SIGNUP_REFUSED.gone)
    }
    default:
      return refuse(response, 404, SIGNUP_REFUSED.unknown)
  }
}

/** Changes the details and sessions of a sign-up. The e-mail address and the number of people stay. Returns the faults, none when it is changed. */
async function change({ payload, seatService }: SignupParts, signup: StoredSignup, token: string, sent: SentFields): Promise<FormFaults> {
  const { row, event: id } = signup
  const published = await publishedEvent(payload, id)
  if (!published) return [{ field: FIELDS.name, fault: 'closed' }]
  const read = readSignup(published.event, { ...sent, [FIELDS.email]: [row.email] })
  if ('faults' in read) return read.faults
  const { input } = read
  if (input.companions.length !== row.size - 1) return [{ field: FIELDS.companions, fault: 'other-number' }]
  // Saving without a change sends no letter.
  const own = await ownSignup(payload, signup, token, Date.now())
  if (own && isAsBefore(input, own)) return []
  const outcome = await seatService.decide(id, { command: { kind: 'choose-sessions', id: row.key, sessions: input.sessions } })
  if (outcome.kind === 'refused') {
    if (outcome.reason !== 'session-full') return [{ field: FIELDS.name, fault: 'closed' }]
    const full = sessionChoices(published.event).filter(({ options }) => options.some(({ item }) => outcome.sessions.includes(item.key)))
    return full.map(({ field }) => ({ field, fault: 'session-full' }))
  }
  const { name, organisation, organisationKind, companions, answers, sensitiveAnswers } = input
  const data = { name, organisation, organisationKind, companions, answers, sensitiveAnswers, updatedAt: new Date().toISOString() }
  await payload.db.updateOne({ collection: 'signups', id: row.id, data })
  return []
}

/** Whether a form says what the sign-up says already. Its sessions are those of the claim. */
function isAsBefore({ answers, sensitiveAnswers, ...input }: SignupInput, own: OwnSignup): boolean {
  const { name, email, organisation, organisationKind, companions, sessions } = own
  const stands = { name, email, organisation, organisationKind, companions, sessions, answers: own.answers }
  return isDeepStrictEqual({ ...input, answers: [...answers, ...sensitiveAnswers] }, stands)
}

/** Answers with everything that is stored about a participant (GDPR, articles 15 and 20), and what the own page shows of the event. */
async function sendData({ payload }: SignupParts, response: ServerResponse, { row }: StoredSignup, own: OwnSignup): Promise<void> {
  const { event, token: _token, sessions, ...seen } = own
  const data = await personData(payload, row, sessions, event.programme)
  response.setHeader('Content-Disposition', 'attachment; filename="min-anmalan.json"')
  const everything = { ...data, evenemang: { namn: event.title, adress: eventPath(event) }, visas: seen }
  send(response, 200, 'application/json', JSON.stringify(everything, null, 2))
}
