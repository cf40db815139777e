import type { Config } from 'payload'
import { loggableRecord } from '../domain/logs/loggable-values.ts'

/**
 * Whether a record is of an error that answered a request with a status from 400 to 499, and is the sender's own. Payload logs it alone, as an error; anybody
 * could fill the log with it.
 */
const isOfRequest = ([record, ...rest]: readonly unknown[]) => {
  const { err, ...others } = (typeof record === 'object' && record !== null ? record : {}) as { readonly err?: { readonly status?: unknown } }
  const status = Number(err?.status)
  return rest.length === 0 && Object.keys(others).length === 0 && status >= 400 && status < 500
}

/** Payload's logger. Warnings and errors are written, each without personal data, secrets and query parameters. */
export const LOGGER = {
  options: {
    level: 'warn',
    hooks: {
      logMethod(values, write) {
        if (isOfRequest(values)) return
        write.apply(this, loggableRecord(values) as typeof values)
      },
    },
  },
} satisfies Config['logger']
