import type { Payload, SanitizedConfig } from 'payload'
import type { Settings } from '../settings.ts'
import { stopWhenDamaged } from './backup/stop-when-damaged.ts'
import { DatabaseCheck } from './live-site/check-database.ts'
import type { SitePlace } from './live-site/site-memory.ts'
import { migrate } from './migrate.ts'
import { refuseNewerMongo } from './newer-mongo.ts'
import { checkDatabase, prepareDataFolder } from './prepare-data-folder.ts'

/**
 * Opens Payload without a server: folders are made, the database is checked and its tables are brought up to date. The configuration is loaded after the
 * folders exist, because it reads the secret from one of them. Throws a StartupError in Swedish when the database can't be used, or is not the one that the
 * server's site, or another of `sites`, was published from.
 */
export async function openPayload(
  settings: Settings,
  loadConfig: () => Promise<{ readonly default: Promise<SanitizedConfig> }>,
  sites: readonly SitePlace[] = [],
): Promise<Payload> {
  await prepareDataFolder(settings)
  await checkDatabase(settings)
  await refuseNewerMongo(settings)
  stopWhenDamaged(settings)
  const check = await DatabaseCheck.begin(settings, sites)
  const { default: config } = await loadConfig()
  const { getPayload } = await import('payload')
  const payload = await getPayload({ config, disableOnInit: true })
  await check.beforeMigration(payload)
  await migrate(payload, settings, new Date())
  await check.afterMigration(payload)
  return payload
}
