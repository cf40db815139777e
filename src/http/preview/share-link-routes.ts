import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasRole } from '../../cms/access/roles.ts'
import { isPreviewed, readDraft } from '../../cms/drafts/draft.ts'
import { keepSharedDraft, type SharedDraft, sharedDraft, sharedDraftsOf, takeBackSharedDraft } from '../../cms/drafts/shared-drafts.ts'
import { noteFault } from '../../cms/rest/fault-reference.ts'
import { dateAndTime } from '../../words/time/dates.ts'
import { readJson } from '../request/read-json.ts'
import { sessionUser } from '../request/session-user.ts'
import type { PreviewServices } from './preview-context.ts'
import { sendPreviewText } from './preview-response.ts'
import { shareEnd } from './share-tokens.ts'

type JsonValues = Readonly<Record<string, unknown>>

/** A share link as the admin shows it. */
const shown = ({ origin, tokens }: PreviewServices, { key, expiresAt, by }: Omit<SharedDraft, 'collection' | 'id' | 'guid'>) => ({
  key,
  url: `${origin}/forhandsvisning/delad/${tokens.tokenFor({ key, expiresAt })}/`,
  expires: dateAndTime(expiresAt),
  by,
})

const sharingFault = (reference: string) =>
  `Delningslänkarna går inte att nå just nu. Felet ligger hos oss. Försök igen om en liten stund. Om felet står kvar, visa en administratör referensen ${reference}.`

class SharingRefusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The document that a request names, if its draft can be shared. */
async function shareable({ payload }: PreviewServices, { collection, id }: JsonValues) {
  const isNamed = typeof collection === 'string' && isPreviewed(collection) && (typeof id === 'string' || typeof id === 'number')
  if (!isNamed) throw new SharingRefusal(400, 'Ange vilket dokument det gäller: collection och id.')
  const draft = await readDraft(payload, collection, String(id))
  if (draft.kind === 'unknown') throw new SharingRefusal(404, 'Dokumentet finns inte, eller ligger i papperskorgen.')
  return { collection, id: String(id), draft }
}

async function share(parts: PreviewServices, values: JsonValues, by: string): Promise<object> {
  const { collection, id, draft } = await shareable(parts, values)
  if (draft.kind !== 'draft')
    throw new SharingRefusal(422, 'Utkastet saknar något som sidan behöver. Förhandsvisa det och fyll i det som saknas först.')
  const now = Date.now()
  const link = { key: randomBytes(16).toString('base64url'), expiresAt: shareEnd(now), by }
  await keepSharedDraft(parts.payload, { ...link, collection, id, guid: draft.guid }, now)
  return shown(parts, link)
}

async function list(parts: PreviewServices, values: JsonValues): Promise<object> {
  const { draft } = await shareable(parts, values)
  const links = await sharedDraftsOf(parts.payload, draft.guid, Date.now())
  return { links: links.map((link) => shown(parts, link)) }
}

async function takeBack({ payload }: PreviewServices, { key }: JsonValues): Promise<object> {
  const link = typeof key === 'string' ? await sharedDraft(payload, key) : null
  // A link that somebody else has just taken back counts as taken back.
  return { isTakenBack: link !== null && (await takeBackSharedDraft(payload, link.key)) }
}

/** Answers the admin's requests about share links: makes one (`dela`), lists valid ones (`delade`), takes one back (`aterkalla`). For writers only. */
export async function answerSharing(parts: PreviewServices, request: IncomingMessage, response: ServerResponse, verb: string): Promise<void> {
  const answer = (status: number, body: object) => sendPreviewText(response, status, 'application/json', JSON.stringify(body))
  try {
    const user = await sessionUser(parts.payload, request)
    if (!user) throw new SharingRefusal(401, 'Du behöver logga in för att dela utkast.')
    if (!hasRole(user, 'admin', 'publisher', 'writer'))
      throw new SharingRefusal(403, 'Du har inte rätt att dela utkast. Be en redaktör eller skribent.')
    const values = (await readJson(request)) ?? {}
    answer(200, await (verb === 'dela' ? share(parts, values, user.name) : verb === 'delade' ? list(parts, values) : takeBack(parts, values)))
  } catch (error) {
    const { status, message } = error instanceof SharingRefusal ? error : new SharingRefusal(503, sharingFault(noteFault(error)))
    answer(status, { errors: [{ message }] })
  }
}
