import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { waitUntil } from '../boot/locks/wait-until.ts'
import { StartupError } from '../boot/startup-error.ts'
import type { Settings } from '../settings.ts'

/** How long a start waits for a port that is in use, in milliseconds: a server that was killed may not have given it back. */
const PORT_LIMIT = 5_000

/** Tries to listen. Returns false for a port that is in use. Throws other errors. */
function isListening(server: Server, { host, port }: Settings): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', refused)
    server.listen(port, host, () => {
      server.off('error', refused)
      resolve(true)
    })
  })
}

/**
 * Makes a server listen where the settings say. Waits for a port that another process is about to give back, and tells the operator by `say`. Returns the port.
 * Throws a StartupError in Swedish when it can't listen there.
 */
export async function listen(server: Server, settings: Settings, say: (line: string) => void, limit = PORT_LIMIT): Promise<number> {
  const { host, port } = settings
  try {
    await waitUntil(() => isListening(server, settings), {
      limit,
      say,
      waiting: () => `Port ${port} är upptagen.`,
      refusal: () => `Port ${port} är upptagen av ett annat program. Välj en annan port, till exempel PORT=${port + 1} npm start.`,
    })
  } catch (error) {
    if (error instanceof StartupError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    const reasons: Record<string, string> = {
      EACCES: `Port ${port} får inte användas utan särskild behörighet. Välj en port över 1023 med PORT.`,
      EADDRNOTAVAIL: `Adressen ${host} finns inte på den här datorn. Kontrollera HOST.`,
      ENOTFOUND: `Adressen ${host} går inte att hitta. Kontrollera HOST.`,
    }
    throw new StartupError(reasons[code] ?? `Servern kan inte lyssna på ${host}:${port} (${code}).`, { cause: error })
  }
  return (server.address() as AddressInfo).port
}
