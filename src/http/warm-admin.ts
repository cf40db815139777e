import { get, type Server } from 'node:http'

/** How long after the start the admin is warmed, in milliseconds: the start itself has enough to do. */
const AFTER = 30_000

/**
 * Asks for the login page half a minute after the start. Next loads its code at the first request for a page, which holds the thread for most of a second:
 * no visitor should choose the moment. A failure means nothing, since the next request does the same.
 */
export function warmAdmin(server: Server): void {
  const timer = setTimeout(() => {
    const address = server.address()
    if (address === null || typeof address === 'string') return
    const host = { '::': '::1', '0.0.0.0': '127.0.0.1' }[address.address] ?? address.address
    get({ host, port: address.port, path: '/admin/login', agent: false }, (response) => response.resume()).on('error', () => undefined)
  }, AFTER)
  timer.unref()
}
