import type { Payload } from 'payload'
import { emptyLog } from './erase-deleted.ts'
import { sqliteConnection } from './sqlite-connection.ts'

/**
 * Closes Payload and its database. What an SQLite database's log holds is written into its file first, and the log is emptied, so that the file alone is
 * whole: unless another process uses it, which then does so. A failure is logged, as the next start reads the log anyway.
 */
export async function closePayload(payload: Payload): Promise<void> {
  const connection = sqliteConnection(payload)
  try {
    await emptyLog(payload)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Databasens logg kunde inte tömmas' })
  }
  await payload.destroy()
  connection?.close?.()
}
