import { guardConsole } from '../../domain/logs/loggable-values.ts'

/**
 * Makes this process print only what a log may hold: no personal data, secrets or query parameters, whoever prints. An error that nobody catches ends the
 * process with 1, as Node would have it, but is printed without its own properties. Next catches such errors from when the admin is open.
 */
export function guardLog(): void {
  guardConsole(console)
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return
    console.error('Torget avslutas efter ett oväntat fel:', error)
    process.exit(1)
  })
}
