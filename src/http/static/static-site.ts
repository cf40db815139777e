import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import send from 'send'
import { faultInFull } from '../../domain/logs/loggable-error.ts'
import type { FormerAddress } from '../../domain/paths/redirects.ts'
import { decodePath } from '../request/decode-path.ts'
import { retryAfter, sendPage, sendRedirect } from '../response/http-answer.ts'
import { sendRefusal } from '../response/refusal-page.ts'
import { CHECKED, cachingOf, SITE_HEADERS } from '../response/security-headers.ts'
import { SITE_REFUSED } from '../response/server-refusals.ts'
import { hasVersion, isSimple } from './conditional-request.ts'
import { FileCache } from './file-cache.ts'
import { isMissingFile } from './missing-file.ts'
import { acceptedCopy, fileForPath, type SiteFile, textTypeOf, uploadTypeOf } from './site-file.ts'
import type { SiteHold } from './site-hold.ts'

/** The static site: its folder, and the former addresses of its pages. */
export interface StaticSite {
  readonly folder: string
  /** What has become of a path that no file answers: null for one that never was, `unknown` while that can't be found out. */
  readonly formerAddress: (path: string) => Promise<FormerAddress | null | 'unknown'>
  /** The files that are not shown yet. Left out for a site that is published. */
  readonly hold?: Pick<SiteHold, 'isHeld' | 'isReleased'>
}

/** How often a file that disappears between being found and being sent is looked for again. */
const TRIES = 3
const RETRY_SECONDS = 5

const cache = new FileCache()

/** Redirects to a path, with the query as it came. */
const redirect = (response: ServerResponse, pathname: string, query = ''): void =>
  sendRedirect(response, 'plain', 301, `${encodeURI(pathname)}${query && `?${query}`}`, { 'Cache-Control': CHECKED })

/** The page for a folder that has none of its own yet. */
const NOT_FOUND =
  '<!doctype html><html lang="sv"><title>Sidan finns inte</title><h1>Sidan finns inte</h1><p><a href="/">Till startsidan</a></p></html>'

/** Answers with the site's own page for what never was (404) or has ended (410). */
async function answerMissing(response: ServerResponse, folder: string, status: 404 | 410): Promise<void> {
  const page = await readFile(path.join(folder, `${status}.html`)).catch((error: unknown) => {
    if (isMissingFile(error)) return NOT_FOUND
    throw error
  })
  sendPage(response, 'site', page, { status })
}

const refuseYet = (response: ServerResponse): void => sendRefusal(response, 'unlisted', 503, SITE_REFUSED.page, retryAfter(RETRY_SECONDS))

/** Answers a path that no file answers: with a redirect from a former address, 410 for a page that has ended, or 404. */
async function answerWithoutFile(
  { folder, formerAddress, hold }: StaticSite,
  response: ServerResponse,
  pathname: string,
  query?: string,
): Promise<void> {
  const former = (await formerAddress(pathname)) ?? (pathname.endsWith('/') ? null : await formerAddress(`${pathname}/`))
  if (former !== null && former !== 'unknown') {
    return former.kind === 'moved' ? redirect(response, former.to) : answerMissing(response, folder, 410)
  }
  if (!pathname.endsWith('/') && (await fileForPath(folder, `${pathname}/`)) !== null) return redirect(response, `${pathname}/`, query)
  // Search engines forget a page that answers 404, so that is only said of pages that are known not to exist.
  if (former === 'unknown' || hold?.isReleased === false) return refuseYet(response)
  return answerMissing(response, folder, 404)
}

/** Answers with a file of the site: from memory where that is possible, otherwise as a stream. */
async function answerWithFile(site: StaticSite, request: IncomingMessage, response: ServerResponse, file: SiteFile, tries: number): Promise<void> {
  const { folder } = site
  const type = textTypeOf(file.name)
  const copy = type ? await acceptedCopy(request, folder, file.name) : null
  const sent = copy ?? file
  response.setHeader('Cache-Control', cachingOf(file.name))
  for (const [name, value] of SITE_HEADERS) response.setHeader(name, value)
  const sentType = uploadTypeOf(file.name) ?? type
  if (sentType) response.setHeader('Content-Type', sentType)
  if (type) response.setHeader('Vary', 'Accept-Encoding')
  if (copy) response.setHeader('Content-Encoding', copy.encoding)
  const cached = type && isSimple(request) ? cache.read(path.join(folder, sent.name), sent.stats) : null
  if (cached && hasVersion(request, cached.etag)) {
    for (const header of ['Content-Type', 'Content-Encoding']) response.removeHeader(header)
    response.writeHead(304, { 'Last-Modified': cached.modified, ETag: cached.etag }).end()
    return
  }
  if (cached) {
    const { modified, etag, bytes } = cached
    response.writeHead(200, { 'Accept-Ranges': 'bytes', 'Last-Modified': modified, ETag: etag, 'Content-Length': bytes.length }).end(bytes)
    return
  }
  send(request, encodeURI(`/${sent.name}`), { root: folder, cacheControl: false, dotfiles: 'deny', index: false })
    .on('error', ({ status }: { status: number }) => {
      if (response.headersSent) return response.destroy()
      response.removeHeader('Content-Encoding')
      // The page or its copy was replaced or removed after it had been found.
      if (status === 404) {
        return answer(site, request, response, tries - 1).catch((error: unknown) => {
          console.error(`En fil kunde inte skickas: ${faultInFull(error)}`)
          response.destroy()
        })
      }
      response.writeHead(status, { 'Content-Length': 0 }).end()
    })
    .pipe(response)
}

async function answer(site: StaticSite, request: IncomingMessage, response: ServerResponse, tries: number): Promise<void> {
  const [raw = '/', query] = (request.url ?? '/').split('?', 2)
  // Doubled slashes are gone: two at the beginning would make a redirect lead to another host.
  const pathname = decodePath(raw)
  if (pathname === null || tries < 0) return answerMissing(response, site.folder, 404)
  const file = await fileForPath(site.folder, pathname)
  if (file && site.hold?.isHeld(file.name)) return refuseYet(response)
  return file ? answerWithFile(site, request, response, file, tries) : answerWithoutFile(site, response, pathname, query)
}

/** Answers a path of the public site. */
export const answerFromSite = (site: StaticSite, request: IncomingMessage, response: ServerResponse): Promise<void> =>
  answer(site, request, response, TRIES)
