import path from 'node:path'
import type { Payload } from 'payload'
import { emptyLog, eraseDeletedOnce } from '../../cms/database/erase-deleted.ts'
import { hideStoredLinks } from '../../cms/letters/hide-stored-links.ts'
import { purge } from '../../cms/purge/purge.ts'
import type { Settings } from '../../settings.ts'
import { backupFolder, removeOldBackups } from './backups.ts'

/**
 * Erases what may not be kept, before anybody is served: a database from a backup has people in it that were purged since, and one of an earlier version
 * has links in its letters and deleted rows in its file. What can't be done now is logged and done at the next start: it must not keep the site closed.
 */
export async function eraseOverdue(payload: Payload, settings: Settings, now: Date): Promise<void> {
  const { dataDir, backupDays } = settings
  const steps: readonly (() => Promise<unknown>)[] = [
    () => hideStoredLinks(payload),
    () => purge(payload, path.join(dataDir, 'outbox'), now.getTime()),
    () => eraseDeletedOnce(payload),
    () => emptyLog(payload),
    () => removeOldBackups(backupFolder(dataDir), backupDays, now.getTime()),
  ]
  for (const step of steps) {
    await step().catch((error: unknown) => payload.logger.error({ err: error, msg: 'Overdue data could not be erased at the start' }))
  }
}
