import type { RequestListener } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { headOf, inSwedishOf, ourFault } from '../cms/rest/answers.ts'

/** The names in a request's path below `/api`: what stands between slashes, read as it was meant. */
const namesIn = (url: string) =>
  new URL(url).pathname
    .split('/')
    .filter((name) => name !== '')
    .slice(1)
    .map(decodeURIComponent)

/**
 * Answers what lies under `/api`: Payload's own endpoints, with the words of `cms/rest`. Not by way of Next, whose router takes as long as many an
 * answer does. `origin` is where the office's people reach the site; requests are taken to have been sent there, whatever a proxy calls it.
 */
export function apiListener(config: Promise<SanitizedConfig>, origin: string): RequestListener {
  const { host, protocol } = new URL(origin)
  const handle = inSwedishOf(config, async (request, names) =>
    handleEndpoints({ config, path: `/api/${names.map(encodeURIComponent).join('/')}`, request }),
  )
  const handleHead = headOf(handle)
  const listener = createRequestListener((request) => (request.method === 'HEAD' ? handleHead : handle)(request, namesIn(request.url)), {
    host,
    protocol,
    onError: ourFault,
  })
  return (request, response) => {
    // What was refused before all of it was read is thrown away, so that whoever still sends it gets to read why.
    response.once('finish', () => request.resume())
    listener(request, response)
  }
}
