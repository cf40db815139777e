import type { Stats } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import send from 'send'
import type { FormerAddress } from '../../domain/paths/redirects.ts'
import { acceptedEncodings, type Encoding } from '../request/accept-encoding.ts'
import { CHECKED, cachingOf, SITE_HEADERS } from '../response/security-headers.ts'
import { SmallFiles } from './file-cache.ts'
import { lookAt } from './shared-stat.ts'

/** What the static site is served from. */
export interface StaticSite {
  readonly folder: string
  readonly lookUp: (path: string) => Promise<FormerAddress | null>
}

/** How often a file is looked for anew that was there and is not any more. */
const TRIES = 3

const small = new SmallFiles()

/** What only a part is asked for by, or a version that the reader names otherwise than by what it has. */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since'] as const

/** Whether a file can be answered with from memory: whole, or with the word that the reader has it. */
const isSimple = ({ method, headers }: IncomingMessage) =>
  method === 'GET' &&
  CONDITIONS.every((condition) => headers[condition] === undefined) &&
  // A date alone says less, and whoever asks so is answered by a library.
  (headers['if-modified-since'] === undefined || headers['if-none-match'] !== undefined)

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether the reader has the version with a tag already: RFC 9110, 13.1.2, where a date beside the tags counts for nothing. */
function hasVersion({ headers }: IncomingMessage, etag: string): boolean {
  const tags = headers['if-none-match']?.split(',') ?? []
  return tags.some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}

const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.rdf': 'application/rdf+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Feeds, by what their addresses end with: their endings alone say less. */
const FEED_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
]
const typeOf = (name: string): string | undefined => FEED_TYPES.find(([ending]) => path.basename(name) === ending)?.[1] ?? TYPES[path.extname(name)]

function setHeaders(response: ServerResponse, name: string): void {
  response.setHeader('Cache-Control', cachingOf(name))
  for (const [header, value] of SITE_HEADERS) response.setHeader(header, value)
}

/** What a file is, or null where none is. */
async function fileAt(file: string): Promise<Stats | null> {
  const found = await lookAt(file)
  return found?.isFile() ? found : null
}

/** A file of the site by its name within the folder, and what it is. */
interface Found {
  readonly name: string
  readonly stats: Stats
}

/** The file to answer a path with, or null: for what is not there, and for what tries to leave the folder. */
async function fileFor(folder: string, pathname: string): Promise<Found | null> {
  const name = (pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1)
  if (name.split('/').some((part) => part.startsWith('.') || part === '') || /[\0\\]/.test(name)) return null
  const stats = await fileAt(path.join(folder, name))
  return stats && { name, stats }
}

/** Redirects to a path, with a query as it came. */
function redirect(response: ServerResponse, to: string, query = ''): void {
  response.writeHead(301, { Location: `${encodeURI(to)}${query && `?${query}`}`, 'Cache-Control': CHECKED }).end()
}

async function answerPage(response: ServerResponse, request: IncomingMessage, folder: string, status: 404 | 410): Promise<void> {
  const page = await readFile(path.join(folder, `${status}.html`)).catch(() =>
    Buffer.from(
      '<!doctype html><html lang="sv"><title>Sidan finns inte</title><h1>Sidan finns inte</h1><p><a href="/">Till startsidan</a></p></html>',
    ),
  )
  setHeaders(response, '404.html')
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
  response.end(request.method === 'HEAD' ? undefined : page)
}

/** Answers a request with a file of the site, a redirect from a former address, 410 for one that has ended, or the page for what was never there. */
export async function serveSite(
  { folder, lookUp }: StaticSite,
  request: IncomingMessage,
  response: ServerResponse,
  tries: number = TRIES,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response
      .writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' })
      .end('Webbplatsen kan bara läsas på den här adressen.')
    return
  }
  const [raw = '/', query] = (request.url ?? '/').split('?', 2)
  let pathname: string
  try {
    pathname = decodeURIComponent(raw)
  } catch {
    return answerPage(response, request, folder, 404)
  }
  // Two slashes first would make a redirect lead to another host.
  pathname = pathname.replace(/\/{2,}/g, '/')
  const found = await fileFor(folder, pathname)
  if (found === null) {
    const former = (await lookUp(pathname)) ?? (pathname.endsWith('/') ? null : await lookUp(`${pathname}/`))
    if (former?.kind === 'moved') return redirect(response, former.to)
    if (former?.kind === 'gone') return answerPage(response, request, folder, 410)
    const isPage = !pathname.endsWith('/') && (await fileFor(folder, `${pathname}/`)) !== null
    return isPage ? redirect(response, `${pathname}/`, query) : answerPage(response, request, folder, 404)
  }
  const { name } = found
  setHeaders(response, name)
  const type = typeOf(name)
  const copy = type ? await acceptedCopy(request, folder, name) : null
  if (type) {
    response.setHeader('Content-Type', type)
    response.setHeader('Vary', 'Accept-Encoding')
  }
  if (copy) response.setHeader('Content-Encoding', copy.encoding)
  if (type && isSimple(request)) {
    const file = small.read(path.join(folder, copy?.name ?? name), copy?.stats ?? found.stats)
    if (file && hasVersion(request, file.etag)) {
      for (const header of ['Content-Type', 'Content-Encoding']) response.removeHeader(header)
      response.writeHead(304, { 'Last-Modified': file.modified, ETag: file.etag }).end()
      return
    }
    if (file) {
      response.writeHead(200, { 'Accept-Ranges': 'bytes', 'Last-Modified': file.modified, ETag: file.etag, 'Content-Length': file.bytes.length })
      response.end(file.bytes)
      return
    }
  }
  send(request, encodeURI(`/${copy?.name ?? name}`), { root: folder, cacheControl: false, dotfiles: 'deny', index: false })
    .on('error', ({ status }: { status: number }) => {
      if (response.headersSent) return response.destroy()
      response.removeHeader('Content-Encoding')
      // The page, or its copy, was replaced or removed since it was looked for.
      if (status === 404 && tries > 0) return serveSite({ folder, lookUp }, request, response, tries - 1).catch(() => response.destroy())
      if (status === 404) return answerPage(response, request, folder, 404)
      response.writeHead(status, { 'Content-Length': 0 }).end()
    })
    .pipe(response)
}

async function acceptedCopy(request: IncomingMessage, folder: string, name: string): Promise<(Found & { readonly encoding: Encoding }) | null> {
  for (const encoding of acceptedEncodings(request.headers['accept-encoding'])) {
    const copy = name + ENDINGS[encoding]
    const stats = await fileAt(path.join(folder, copy))
    if (stats) return { name: copy, stats, encoding }
  }
  return null
}
