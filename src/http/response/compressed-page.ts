import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncodings, type Encoding } from '../request/accept-encoding.ts'
import { sendPage } from './http-answer.ts'

const compress: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/**
 * Sends an unlisted page, compressed when its reader accepts that. Only for pages without secrets: the length of a compressed page tells how much of it
 * is like the query that its reader chose.
 */
export async function sendCompressedPage(request: IncomingMessage, response: ServerResponse, page: Uint8Array): Promise<void> {
  const [encoding] = acceptedEncodings(request.headers['accept-encoding'])
  if (encoding === undefined) return sendPage(response, 'unlisted', page, { headers: { Vary: 'Accept-Encoding' } })
  const compressed = await compress[encoding](page)
  sendPage(response, 'unlisted', compressed, { headers: { Vary: 'Accept-Encoding', 'Content-Encoding': encoding } })
}
