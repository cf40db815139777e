import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../../domain/content/content.ts'
import { isBackupOverdue } from '../../domain/signup/purge.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import type { Settings } from '../../settings.ts'
import { instantInName } from '../backup/backup-folder.ts'
import { flush } from '../backup/durable.ts'

/** The folders with backups that the server has made: the one of the settings, and the one that it uses without that setting. */
export const backupFolders = ({ dataDir, backupDir }: Pick<Settings, 'dataDir' | 'backupDir'>): readonly string[] => [
  ...new Set([backupDir, path.join(dataDir, 'backup')]),
]

const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)-before-.*\.db(\.unfinished)?$/

/**
 * Makes a copy of a database in the backup folder, under a name with the time and what the copy was made before. `copy` writes it to a path. The copy gets
 * its name when it is on the disk.
 */
export async function copyToBackup(copy: (target: string) => Promise<void>, folder: string, before: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${now.toISOString().replaceAll(':', '')}-before-${before}.db`)
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  try {
    await copy(unfinished)
    await chmod(unfinished, 0o600)
    await flush(unfinished)
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** The instant at which a backup was made, by its name: copying a folder changes the dates of its files. Null for a file that the server did not make. */
function madeAt(name: string): Instant | null {
  const instant = instantInName(name)
  if (instant !== null) return instant
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  return day ? Date.parse(`${day}${hours}:${minutes}:${seconds}`) : null
}

/** Removes the server's own backups that are older than a number of days. Other files stay. */
export async function removeOldBackups(folder: string, days: number, now: Instant): Promise<void> {
  for (const name of (await readdir(folder).catch(nullIfMissing)) ?? []) {
    const made = madeAt(name)
    if (made !== null && isBackupOverdue(made, days, now)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
