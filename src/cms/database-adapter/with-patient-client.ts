import type { BaseDatabaseAdapter, Config } from 'payload'
import { lockNotices } from './sqlite-client/lock-notices.ts'

type Adapter = Config['db']

/** Payload's adapter for SQLite, as far as it is used here. */
interface SqliteAdapter {
  client?: unknown
}

/**
 * An adapter for SQLite whose client waits for locks without keeping the thread. Payload makes a client of its own only when the adapter has none. `file` is
 * the path of the database.
 */
export function withPatientClient(adapter: Adapter, file: string): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { connect } = database
      database.connect = async function (this: BaseDatabaseAdapter & SqliteAdapter, ...options) {
        if (!this.client) {
          // Loaded here, so that the native driver stays out of what Next compiles.
          const { PatientClient } = await import('./sqlite-client/patient-client.ts')
          this.client = await PatientClient.open(
            file,
            lockNotices((line) => this.payload.logger.warn(line)),
          )
        }
        await connect?.apply(this, options)
      }
      return database
    },
  }
}
