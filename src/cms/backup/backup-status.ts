import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Instant } from '../../domain/content/content.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'

/** What is known of this installation's backups. */
export interface BackupStatus {
  /** The newest backup that was made, with its folder. */
  readonly made: { readonly at: Instant; readonly folder: string } | null
  /** The last try, when it failed, with the reason in Swedish. */
  readonly failed: { readonly at: Instant; readonly why: string } | null
}

const NONE: BackupStatus = { made: null, failed: null }

/** The name of the file with the status, in the data folder. */
export const BACKUP_STATUS = 'backup-status.json'

/** Reads the status. A file that is missing or can't be understood counts as one that knows of no backup. */
export async function readBackupStatus(file: string): Promise<BackupStatus> {
  const text = await readFile(file, 'utf8').catch(nullIfMissing)
  try {
    const { made, failed } = JSON.parse(text ?? '{}') as Partial<BackupStatus>
    return {
      made: typeof made?.at === 'number' && typeof made.folder === 'string' ? made : null,
      failed: typeof failed?.at === 'number' && typeof failed.why === 'string' ? failed : null,
    }
  } catch {
    return NONE
  }
}

/** Stores the status, as a whole or not at all. */
export async function writeBackupStatus(file: string, status: BackupStatus): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`
  await writeFile(unfinished, `${JSON.stringify(status)}\n`, { mode: 0o600 })
  await rename(unfinished, file)
}
