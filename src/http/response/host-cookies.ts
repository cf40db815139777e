import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'

/** The session's cookie as the CMS names it, and as browsers get it when the site has https. */
const SESSION = 'payload-token'
const HOST_SESSION = `__Host-${SESSION}`

/** A cookie that is set: the session's gets its name for browsers, and attributes as they are written there (RFC 6265bis, 4.1.3.2). */
function toBrowser(cookie: string): string {
  if (!cookie.startsWith(`${SESSION}=`)) return cookie
  return `__Host-${cookie}`.replace(/; (Secure|HttpOnly)=true/g, '; $1')
}

const toBrowsers = (value: OutgoingHttpHeader): OutgoingHttpHeader =>
  Array.isArray(value) ? value.map(toBrowser) : typeof value === 'string' ? toBrowser(value) : value

/**
 * The cookies of a request as the CMS reads them. A cookie with the CMS's own name was set by somebody else, such as another host of the domain. The CMS
 * trims names, of every kind of space.
 */
function fromBrowser(cookies: string): string {
  return cookies
    .split(/; */)
    .filter((pair) => pair.split('=', 1)[0]?.trim() !== SESSION)
    .map((pair) => (pair.startsWith(`${HOST_SESSION}=`) ? pair.slice('__Host-'.length) : pair))
    .join('; ')
}

/**
 * Gives the session's cookie the prefix `__Host-`, with which browsers take it from this host and over https only. The CMS keeps its own name: its prefix
 * setting would also rename a cookie that a script of the admin sets without `Secure`, which browsers would then refuse.
 */
export function prefixSessionCookie(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.cookie !== undefined) request.headers.cookie = fromBrowser(request.headers.cookie)
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    const [headers] = args.slice(-1)
    if (typeof headers === 'object' && headers !== null) {
      // Headers may come as a list of names and values in turn, or as an object.
      const pairs: readonly (readonly [string, OutgoingHttpHeader])[] = Array.isArray(headers)
        ? headers.flatMap((name: string, i) => (i % 2 === 0 ? [[name, headers[i + 1]] as const] : []))
        : Object.entries(headers)
      for (const [name, value] of pairs) {
        if (name.toLowerCase() === 'set-cookie') response.appendHeader(name, value as string | string[])
        else response.setHeader(name, value)
      }
      args.pop()
    }
    const set = response.getHeader('set-cookie')
    if (set !== undefined) response.setHeader('Set-Cookie', toBrowsers(set) as string | string[])
    return writeHead(...args)
  }
}
