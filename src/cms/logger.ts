import type { Config } from 'payload'
import { loggableRecord } from '../domain/logs/loggable-values.ts'

/** Payload's logger. Warnings and errors are written, each without personal data, secrets and query parameters. */
export const LOGGER = {
  options: {
    level: 'warn',
    hooks: {
      logMethod(values, write) {
        write.apply(this, loggableRecord(values) as typeof values)
      },
    },
  },
} satisfies Config['logger']
