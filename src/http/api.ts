import type { RequestListener } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { headHandler, serverError, withSwedishRefusals } from '../cms/rest/rest-handler.ts'

/** The segments of a path below `/api`, decoded. */
const namesIn = (url: string) =>
  new URL(url).pathname
    .split('/')
    .filter((name) => name !== '')
    .slice(1)
    .map(decodeURIComponent)

/**
 * Answers paths below `/api` with Payload's own endpoints, and errors in Swedish. Next's router is left out, as it takes as long as many an answer.
 * `origin` is the site's public origin: requests count as sent there, whatever host a proxy names.
 */
export function apiListener(config: Promise<SanitizedConfig>, origin: string): RequestListener {
  const { host, protocol } = new URL(origin)
  const handle = withSwedishRefusals(config, async (request, names) =>
    handleEndpoints({ config, path: `/api/${names.map(encodeURIComponent).join('/')}`, request }),
  )
  const handleHead = headHandler(handle)
  const listener = createRequestListener((request) => (request.method === 'HEAD' ? handleHead : handle)(request, namesIn(request.url)), {
    host,
    protocol,
    onError: serverError,
  })
  return (request, response) => {
    // The rest of a body that was refused before it was read is discarded, so that the client gets to read the refusal.
    response.once('finish', () => request.resume())
    listener(request, response)
  }
}
