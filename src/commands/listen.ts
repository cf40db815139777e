import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartupError } from '../boot/startup-error.ts'
import type { Settings } from '../settings.ts'

/** Makes a server listen where the settings say. Returns its port. Throws a StartupError in Swedish when it can't listen there. */
export async function listen(server: Server, { host, port }: Settings): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} är upptagen. Stäng det andra programmet eller välj en annan port, till exempel PORT=${port + 1} npm start.`,
        EACCES: `Port ${port} får inte användas utan särskild behörighet. Välj en port över 1023 med PORT.`,
        EADDRNOTAVAIL: `Adressen ${host} finns inte på den här datorn. Kontrollera HOST.`,
        ENOTFOUND: `Adressen ${host} går inte att hitta. Kontrollera HOST.`,
      }
      reject(new StartupError(reasons[error.code ?? ''] ?? `Servern kan inte lyssna på ${host}:${port} (${error.code}).`, { cause: error }))
    })
    server.listen(port, host, resolve)
  })
  return (server.address() as AddressInfo).port
}
