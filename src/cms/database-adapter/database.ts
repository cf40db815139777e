import path from 'node:path'
import type { Config } from 'payload'
import { notifyOnWrite } from './change-notifying-adapter.ts'
import { eraseOnDelete } from './erase-on-delete.ts'
import { hashedResetTokens } from './hashed-reset-tokens.ts'
import { sessionsAsRows } from './sessions-as-rows.ts'
import { versionsWithoutSecrets } from './versions-without-secrets.ts'
import { pauseForOthers } from './visitor-pauses.ts'

/** The database of the settings. */
type DatabaseChoice = { readonly kind: 'sqlite'; readonly url: string } | { readonly kind: 'mongodb'; readonly url: string }

/** The folder of the committed migrations. SQLite's tables are made by them; MongoDB records their names. */
export const MIGRATIONS = path.join(process.cwd(), 'src/cms/migrations')

/** Payload's adapter of the chosen database. Only the chosen one is loaded. */
export async function databaseAdapter(choice: DatabaseChoice): Promise<Config['db']> {
  if (choice.kind === 'mongodb') {
    const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
    return notifyOnWrite(
      sessionsAsRows(versionsWithoutSecrets(hashedResetTokens(mongooseAdapter({ url: choice.url, ensureIndexes: true, migrationDir: MIGRATIONS })))),
    )
  }
  const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
  const sqlite = sqliteAdapter({
    client: { url: choice.url },
    // Without these two settings writes fail while another process writes. `transactionOptions` is left out: with it, each transaction opens a connection
    // that lacks them.
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 5000,
    push: false,
    migrationDir: MIGRATIONS,
  })
  return notifyOnWrite(sessionsAsRows(versionsWithoutSecrets(hashedResetTokens(pauseForOthers(eraseOnDelete(sqlite))))))
}
