import type { Payload, SanitizedConfig } from 'payload'
import type { Settings } from '../settings.ts'
import { migrate } from './migrate.ts'
import { refuseNewerMongo } from './newer-mongo.ts'
import { checkDatabase, prepareDataFolder } from './prepare-data-folder.ts'

/**
 * Opens Payload without a server: folders are made, the database is checked and its tables are brought up to date. The configuration is loaded after the
 * folders exist, because it reads the secret from one of them. Throws a StartupError in Swedish when the database can't be used.
 */
export async function openPayload(settings: Settings, loadConfig: () => Promise<{ readonly default: Promise<SanitizedConfig> }>): Promise<Payload> {
  await prepareDataFolder(settings)
  await checkDatabase(settings)
  await refuseNewerMongo(settings)
  const { default: config } = await loadConfig()
  const { getPayload } = await import('payload')
  const payload = await getPayload({ config, disableOnInit: true })
  await migrate(payload, settings, new Date())
  return payload
}
