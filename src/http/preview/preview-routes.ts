import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import send from 'send'
import { isStaff } from '../../cms/access/roles.ts'
import { type Draft, isPreviewed, type Previewed, readDraft } from '../../cms/drafts/draft.ts'
import { sharedDraft } from '../../cms/drafts/shared-drafts.ts'
import { faultInFull } from '../../domain/logs/loggable-error.ts'
import { TaskFault } from '../../publisher/threads/render-thread.ts'
import { dateAndTime } from '../../words/time/dates.ts'
import { clientNetwork } from '../limits/rate-limit.ts'
import { VisitorLimits } from '../limits/visitor-limits.ts'
import { readJson } from '../request/read-json.ts'
import { sessionUser } from '../request/session-user.ts'
import { livePreviewClient } from './live-preview-client.ts'
import { BANNERS, PREVIEW_STYLE, withBanner } from './preview-banner.ts'
import type { PreviewServices } from './preview-context.ts'
import { PREVIEW_REFUSED } from './preview-refusals.ts'
import { refuseForFault, refusePreview, sendPreviewText, setPreviewHeaders } from './preview-response.ts'
import { answerSharing } from './share-link-routes.ts'

const LIVE_PREVIEW_SCRIPT = `(${livePreviewClient.toString()})()\n`
const SHARING = ['dela', 'delade', 'aterkalla']
/** The limits for readers of shared links, whose drafts are rendered each time. */
const SHARED_LIMITS = new VisitorLimits({ perMinute: 120, running: 1, waiting: 16 })
const MEDIA = /\/media\/([A-Za-z0-9._~%-]+)/g

/**
 * Answers paths of the preview: a draft for the staff, a shared draft for a reader with its link, and the files on their pages. A fault that is not the
 * draft's is answered as one of the server's.
 */
export async function answerPreview(parts: PreviewServices, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  try {
    await answerAddress(parts, request, response, pathname)
  } catch (error) {
    if (response.headersSent) throw error
    refuseForFault(response, error, paneNonce(request, parts.origin))
  }
}

async function answerAddress(parts: PreviewServices, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  const [first = '', second = '', third = '', ...more] = pathname
    .replace(/^\/forhandsvisning\/?/, '')
    .replace(/\/$/, '')
    .split('/')
  const isReading = request.method !== 'POST'
  if (more.length > 0) return refusePreview(response, 404, PREVIEW_REFUSED.unknown)
  if (isReading && first === 'pane.js' && !second) return sendPreviewText(response, 200, 'text/javascript', LIVE_PREVIEW_SCRIPT)
  if (isReading && first === 'stil.css' && !second) return sendPreviewText(response, 200, 'text/css', PREVIEW_STYLE)
  if (isReading && first === 'media') return answerFile(parts, request, response, second, third)
  if (isReading && first === 'delad' && !third) return answerShared(parts, request, response, second)
  if (!isReading && SHARING.includes(first) && !second) return answerSharing(parts, request, response, first)
  if (!isPreviewed(first) || !second || third) return refusePreview(response, 404, PREVIEW_REFUSED.unknown)
  return answerStaff(parts, request, response, { collection: first, id: second })
}

/** A nonce for the script of the live preview beside the admin's form; null for a preview in a tab of its own. */
function paneNonce({ method, url }: IncomingMessage, origin: string): string | null {
  const isPane = method !== 'POST' && new URL(url ?? '/', origin).searchParams.has('ruta')
  return isPane ? randomBytes(16).toString('base64') : null
}

interface PreviewedDocument {
  readonly collection: Previewed
  readonly id: string
}

async function answerStaff(
  parts: PreviewServices,
  request: IncomingMessage,
  response: ServerResponse,
  { collection, id }: PreviewedDocument,
): Promise<void> {
  const user = await sessionUser(parts.payload, request)
  if (!user) return refusePreview(response, 401, PREVIEW_REFUSED.anonymous(`/forhandsvisning/${collection}/${id}/`))
  if (!isStaff(user)) return refusePreview(response, 403, PREVIEW_REFUSED.passwordFirst)
  const isTyped = request.method === 'POST'
  const typed = isTyped ? await readJson(request) : {}
  if (!typed) return refusePreview(response, 400, PREVIEW_REFUSED.unreadable)
  const draft = await readDraft(parts.payload, collection, id, typed)
  return answerDraft(parts, response, draft, { nonce: paneNonce(request, parts.origin), note: '' })
}

async function answerShared(parts: PreviewServices, request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
  const opened = parts.tokens.open(token, Date.now())
  if (opened.kind === 'expired') return refusePreview(response, 410, PREVIEW_REFUSED.expired)
  if (opened.kind === 'invalid') return refusePreview(response, 404, PREVIEW_REFUSED.invalid)
  const limited = await SHARED_LIMITS.answer(clientNetwork(request), () => answerOpened(parts, response, opened.key))
  if ('answer' in limited) return
  response.setHeader('Retry-After', limited.headers['Retry-After'] ?? '')
  refusePreview(response, limited.status, PREVIEW_REFUSED.busy)
}

async function answerOpened(parts: PreviewServices, response: ServerResponse, key: string): Promise<void> {
  const shared = await sharedDraft(parts.payload, key)
  if (!shared) return refusePreview(response, 410, PREVIEW_REFUSED.takenBack)
  const { collection, id, guid, expiresAt } = shared
  const draft = isPreviewed(collection) ? await readDraft(parts.payload, collection, id) : null
  if (!draft || draft.kind === 'unknown' || draft.guid !== guid) return refusePreview(response, 404, PREVIEW_REFUSED.invalid)
  return answerDraft(parts, response, draft, { nonce: null, note: ` Länken gäller till ${dateAndTime(expiresAt)}.` })
}

/** Logs why a draft can't be shown. Mostly it is half-written, but a fault of a template looks the same. */
const noteUnrenderable = (guid: string, fault: unknown) => console.error(`Utkastet ${guid} kunde inte förhandsvisas: ${faultInFull(fault)}`)

/** Answers with the page of a draft. */
async function answerDraft(
  { site, tokens }: PreviewServices,
  response: ServerResponse,
  draft: Draft,
  { nonce, note }: { readonly nonce: string | null; readonly note: string },
): Promise<void> {
  if (draft.kind === 'unknown') return refusePreview(response, 404, PREVIEW_REFUSED.unknown)
  if (draft.kind === 'incomplete') return refusePreview(response, 422, PREVIEW_REFUSED.incomplete(draft.missing), nonce)
  if (draft.kind === 'unreadable') {
    noteUnrenderable(draft.guid, draft.reason)
    return refusePreview(response, 422, PREVIEW_REFUSED.unrenderable, nonce)
  }
  const preview = await site()
    .preview(draft.delta, draft.guid)
    .catch((error: unknown) => {
      if (!(error instanceof TaskFault)) throw error
      noteUnrenderable(draft.guid, error)
      return 'unrenderable' as const
    })
  if (preview === 'unrenderable') return refusePreview(response, 422, PREVIEW_REFUSED.unrenderable, nonce)
  if (!preview) return refusePreview(response, 422, PREVIEW_REFUSED.noAddress, nonce)
  const now = Date.now()
  const rendered = Buffer.from(preview.page).toString('utf8')
  const shownFiles = new Set<string>()
  for (const url of new Set(rendered.match(MEDIA))) if ((await site().fileBehind(url)) !== null) shownFiles.add(url)
  const page = rendered.replace(MEDIA, (url, name: string) =>
    shownFiles.has(url) ? `/forhandsvisning/media/${tokens.passFor(name, now)}/${name}` : url,
  )
  const words = (preview.isPublished ? BANNERS.published : BANNERS.draft) + note
  sendPreviewText(response, 200, 'text/html', withBanner(page, words, nonce), nonce)
}

/** Answers with a file of a previewed page, which the pass in its path admits to. The file is not copied into the site. */
async function answerFile({ site, tokens }: PreviewServices, request: IncomingMessage, response: ServerResponse, pass: string, name: string) {
  const file = tokens.admits(pass, name, Date.now()) ? await site().fileBehind(`/media/${name}`) : null
  if (file === null) return refusePreview(response, 404, PREVIEW_REFUSED.file)
  setPreviewHeaders(response)
  send(request, encodeURIComponent(path.basename(file)), {
    root: path.dirname(file),
    cacheControl: false,
    etag: false,
    lastModified: false,
    index: false,
  })
    .on('error', () => (response.headersSent ? response.destroy() : refusePreview(response, 404, PREVIEW_REFUSED.file)))
    .pipe(response)
}
