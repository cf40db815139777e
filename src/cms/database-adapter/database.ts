import path from 'node:path'
import type { Config } from 'payload'
import { notifyOnWrite } from './change-notifying-adapter.ts'
import { watchForDamage } from './damage-watch.ts'
import { hashedResetTokens } from './hashed-reset-tokens.ts'
import { sessionsAsRows } from './sessions-as-rows.ts'
import { versionsWithoutSecrets } from './versions-without-secrets.ts'
import { pauseForOthers } from './visitor-pauses.ts'
import { withPatientClient } from './with-patient-client.ts'

/** The database of the settings. `file` is the path of SQLite's file. */
type DatabaseChoice = { readonly kind: 'sqlite'; readonly url: string; readonly file: string } | { readonly kind: 'mongodb'; readonly url: string }

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
    // Ours is used instead, which has the settings of the connection. `transactionOptions` is left out: with it, a save would keep the lock for writing from
    // its first hook to its last, and what its hooks write beside it would wait for it.
    client: { url: choice.url },
    push: false,
    migrationDir: MIGRATIONS,
  })
  return notifyOnWrite(
    sessionsAsRows(versionsWithoutSecrets(hashedResetTokens(pauseForOthers(watchForDamage(withPatientClient(sqlite, choice.file)))))),
  )
}
