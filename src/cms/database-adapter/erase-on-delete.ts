import type { BaseDatabaseAdapter, Config } from 'payload'
import type { SqliteConnection } from '../database/sqlite-connection.ts'

type Adapter = Config['db']

/** The parts of Payload's adapter for SQLite that are used here. */
interface SqliteAdapter {
  readonly client: SqliteConnection & { transaction: (mode?: string) => Promise<unknown> }
  readonly busyTimeout: number
  readonly wal: { readonly synchronous: string } | false
}

/**
 * An adapter for SQLite whose connections overwrite what is deleted (https://www.sqlite.org/pragma.html#pragma_secure_delete): a purged row can't be read in
 * the database file. SQLite notes it for a connection, not in the file, and a transaction leaves the client with another connection, which gets the
 * adapter's other settings too.
 */
export function eraseOnDelete(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { connect } = database
      let prepared: unknown = null
      database.connect = async function (this: BaseDatabaseAdapter, ...options) {
        await connect?.apply(this, options)
        const { client, busyTimeout, wal } = this as unknown as SqliteAdapter
        if (prepared === client) return
        prepared = client
        const prepare = () =>
          Promise.all([
            client.execute(`PRAGMA busy_timeout = ${busyTimeout}`),
            ...(wal ? [client.execute(`PRAGMA synchronous = ${wal.synchronous}`)] : []),
            client.execute('PRAGMA secure_delete = ON'),
          ])
        await prepare()
        const transaction = client.transaction.bind(client)
        client.transaction = async (mode) => {
          // In one turn, so that no query comes before the new connection is prepared.
          const [begun] = await Promise.all([transaction(mode), prepare()])
          return begun
        }
      }
      return database
    },
  }
}
