import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasRole } from '../../cms/access/roles.ts'
import { isPreviewed, readDraft } from '../../cms/drafts/draft.ts'
import { keepSharedDraft, type SharedDraft, sharedDraft, sharedDraftsOf, takeBackSharedDraft } from '../../cms/drafts/shared-drafts.ts'
import { noteFault } from '../../cms/rest/fault-reference.ts'
import { dateAndTime } from '../../words/time/dates.ts'
import { readJson } from '../request/read-json.ts'
import { sessionUser } from '../request/session-user.ts'
import type { PreviewParts } from './preview-context.ts'
import { answerText } from './preview-response.ts'
import { shareEnd } from './share-tokens.ts'

type Values = Readonly<Record<string, unknown>>

/** A link as the form shows it. */
const shown = ({ origin, tokens }: PreviewParts, { key, expiresAt, by }: Omit<SharedDraft, 'collection' | 'id' | 'guid'>) => ({
  key,
  url: `${origin}/forhandsvisning/delad/${tokens.tokenFor({ key, expiresAt })}/`,
  expires: dateAndTime(expiresAt),
  by,
})

const sharingFault = (reference: string) =>
  `Delningslänkarna går inte att nå just nu. Felet ligger hos oss. Försök igen om en liten stund. Om felet står kvar, visa en administratör referensen ${reference}.`

class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The document that a request names, if its draft can be shared. */
async function shareable({ payload }: PreviewParts, { collection, id }: Values) {
  const isNamed = typeof collection === 'string' && isPreviewed(collection) && (typeof id === 'string' || typeof id === 'number')
  if (!isNamed) throw new Refused(400, 'Ange vilket dokument det gäller: collection och id.')
  const draft = await readDraft(payload, collection, String(id))
  if (draft.kind === 'unknown') throw new Refused(404, 'Dokumentet finns inte, eller ligger i papperskorgen.')
  return { collection, id: String(id), draft }
}

async function share(parts: PreviewParts, asked: Values, by: string): Promise<object> {
  const { collection, id, draft } = await shareable(parts, asked)
  if (draft.kind !== 'draft') throw new Refused(422, 'Utkastet saknar något som sidan behöver. Förhandsgranska det och fyll i det som saknas först.')
  const now = Date.now()
  const link = { key: randomBytes(16).toString('base64url'), expiresAt: shareEnd(now), by }
  await keepSharedDraft(parts.payload, { ...link, collection, id, guid: draft.guid }, now)
  return shown(parts, link)
}

async function list(parts: PreviewParts, asked: Values): Promise<object> {
  const { draft } = await shareable(parts, asked)
  const links = await sharedDraftsOf(parts.payload, draft.guid, Date.now())
  return { links: links.map((link) => shown(parts, link)) }
}

async function takeBack({ payload }: PreviewParts, { key }: Values): Promise<object> {
  const known = typeof key === 'string' ? await sharedDraft(payload, key) : null
  // Taken back by somebody else a moment ago is just as well.
  return { isTakenBack: known !== null && (await takeBackSharedDraft(payload, known.key)) }
}

/** Makes a link to a draft (`dela`), lists those that work (`delade`) and takes one back (`aterkalla`), for those who write. */
export async function answerSharing(parts: PreviewParts, request: IncomingMessage, response: ServerResponse, verb: string): Promise<void> {
  const answer = (status: number, body: object) => answerText(response, status, 'application/json', JSON.stringify(body))
  try {
    const user = await sessionUser(parts.payload, request)
    if (!user) throw new Refused(401, 'Du behöver logga in för att dela utkast.')
    if (!hasRole(user, 'admin', 'publisher', 'writer')) throw new Refused(403, 'Du har inte rätt att dela utkast. Be en redaktör eller skribent.')
    const asked = (await readJson(request)) ?? {}
    answer(200, await (verb === 'dela' ? share(parts, asked, user.name) : verb === 'delade' ? list(parts, asked) : takeBack(parts, asked)))
  } catch (error) {
    const { status, message } = error instanceof Refused ? error : new Refused(503, sharingFault(noteFault(error)))
    answer(status, { errors: [{ message }] })
  }
}
