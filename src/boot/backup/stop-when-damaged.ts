import { stat } from 'node:fs/promises'
import { onDamage } from '../../cms/database-adapter/damage-watch.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import type { Settings } from '../../settings.ts'
import { StartupError } from '../startup-error.ts'
import { damageInWords, isDamage } from './backup-fault.ts'
import { newestBackup } from './backup-folder.ts'
import { isSound } from './database-copy.ts'

const wordsFor = async ({ backupDir, dataDir }: Settings, file: string) =>
  damageInWords(file, dataDir, (await newestBackup(backupDir))?.folder ?? null)

/**
 * Checks an SQLite database before it is opened, when the process that used it last did not stop by itself: then there is a log that it did not empty. Throws
 * a StartupError that names the newest backup when the database is damaged.
 */
export async function refuseDamagedDatabase(settings: Settings, file: string): Promise<void> {
  const log = await stat(`${file}-wal`).catch(nullIfMissing)
  const isAfterStop = log === null || log.size === 0
  try {
    if (isSound(file, isAfterStop ? 'header' : 'pages')) return
  } catch (error) {
    if (isDamage(error)) throw new StartupError(await wordsFor(settings, file), { cause: error })
    throw error
  }
  throw new StartupError(await wordsFor(settings, file))
}

/** The end of this process after a statement found the database damaged. Null while none has. */
let end: Promise<never> | null = null

/** Ends this process with 1, after saying what to do, as soon as a statement finds the database damaged: writing on would damage more. */
export function stopWhenDamaged(settings: Settings): void {
  const { database } = settings
  if (database.kind !== 'sqlite') return
  onDamage(() => {
    end ??= wordsFor(settings, database.file)
      .then((words) => console.error(words))
      .then(() => process.exit(1))
  })
}

/** Waits for the end of this process when a statement has found the database damaged, so that what to do is said and not the statement's error. */
export async function endIfDamaged(): Promise<void> {
  await end
}
