import type { Server } from 'node:http'

/** The handles that the process needs beside its connections: the database, modules, threads, the files that it writes, a process that backs up. */
const RESERVED = 100
/** A connection and the file that is sent over it. */
const EACH = 2
/** The fewest connections that a site can be read with. */
const FEWEST = 8
/** With fewer handles the operator is warned at the start. */
const ENOUGH = 1_024
/** The shortest time between two lines in the log about refused connections, in milliseconds. */
const LOGGED_EVERY = 60_000

const REMEDY = 'med LimitNOFILE i systemd eller ulimit -n'
const fewInWords = (handles: number) =>
  `Servern får bara ha ${handles} filer och anslutningar öppna samtidigt. Höj gränsen till minst ${ENOUGH}, ${REMEDY}.`
const refusedInWords = (most: number) =>
  `Servern har ${most} anslutningar, fler får den inte ha, och nya avvisas tills någon har avslutats. Höj gränsen för öppna filer om det händer ofta, ${REMEDY}.`

/** The most connections that a server may have at a time, when its process may have so many files and connections open. */
export const mostConnections = (handles: number): number => Math.max(FEWEST, Math.floor((handles - RESERVED) / EACH))

/** How many files and connections this process may have open at a time. Infinite where the system sets no limit, or none that is known. */
export function openHandles(): number {
  // Addresses are looked up by name otherwise.
  const report = Object.assign(process.report, { excludeNetwork: true })
  const { userLimits } = report.getReport() as { readonly userLimits?: { readonly open_files?: { readonly soft: number | 'unlimited' } } }
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY
}

/**
 * Keeps a server from using up the handles of its process: what connections would take, saves and publications could not have. Connections above the limit
 * are closed at once, and those that are idle make room for the next. `warn` gets a Swedish line for the log, once a minute at most.
 */
export function limitConnections(server: Server, handles: number, warn: (line: string) => void, clock: () => number = () => performance.now()): void {
  if (handles === Number.POSITIVE_INFINITY) return
  if (handles < ENOUGH) warn(fewInWords(handles))
  const most = mostConnections(handles)
  let loggedAt = Number.NEGATIVE_INFINITY
  server.maxConnections = most
  server.on('drop', () => {
    server.closeIdleConnections()
    if (clock() - loggedAt < LOGGED_EVERY) return
    loggedAt = clock()
    warn(refusedInWords(most))
  })
}
