import { fileType } from '../../domain/documents/file-types.ts'
import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { errorResponse } from './error-response.ts'

/** A PDF is shown by the browser's own viewer, which a sandbox keeps from working. */
const policyOf = (type: string) => (type === 'application/pdf' ? "default-src 'none'" : "default-src 'none'; sandbox")

/**
 * The response with an uploaded file, with the type of its extension and headers that keep a browser from running it. A file whose extension is not on
 * the list is not found, however it came to lie on the disk.
 */
export async function servedFile(response: Response, name: string): Promise<Response> {
  const type = fileType(name)
  if (type === null) {
    await response.body?.cancel()
    return errorResponse(404, INPUT_REFUSALS.notFound)
  }
  const headers = new Headers(response.headers)
  headers.set('Content-Type', type)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', policyOf(type))
  return new Response(response.body, { status: response.status, headers })
}
