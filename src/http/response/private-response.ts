import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncodings, type Encoding } from '../request/accept-encoding.ts'
import { SITE_HEADERS } from './security-headers.ts'

/** Headers of an answer by their names; they go before those that all have. */
type Headers = readonly (readonly [name: string, value: string])[]

/** Sets the headers of what the server answers itself: it is true for a moment and for whoever asked, so nobody keeps it or finds it by searching elsewhere. */
export function setUnlisted(response: ServerResponse, headers: Headers = []): void {
  for (const [name, value] of [...SITE_HEADERS, ...headers]) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex')
}

/** Answers with bytes of a type that nobody keeps. */
export function sendUnlisted(response: ServerResponse, status: number, type: string, body: Uint8Array | string, headers: Headers = []): void {
  setUnlisted(response, headers)
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': bytes.length })
  // Node leaves the body out of an answer to HEAD by itself.
  response.end(bytes)
}

const pack: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/**
 * Answers with a page, packed as its reader takes it. Only for pages without anything secret in them: how short a packed page gets tells what in it is
 * like what was asked.
 */
export async function sendPacked(request: IncomingMessage, response: ServerResponse, page: Uint8Array): Promise<void> {
  const [encoding] = acceptedEncodings(request.headers['accept-encoding'])
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding === undefined) return sendUnlisted(response, 200, 'text/html', page)
  sendUnlisted(response, 200, 'text/html', await pack[encoding](page), [['Content-Encoding', encoding]])
}
