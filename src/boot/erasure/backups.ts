import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../../domain/content/content.ts'
import { isBackupOverdue } from '../../domain/signup/purge.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'

/** The folder of the copies of a database that the server makes. */
export const backupFolder = (dataDir: string): string => path.join(dataDir, 'backup')

const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)-before-.*\.db$/

/** Copies a database file to the backup folder, under a name with the time and what the copy was made before. */
export async function copyToBackup(file: string, folder: string, before: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true })
  await copyFile(file, path.join(folder, `${now.toISOString().replaceAll(':', '')}-before-${before}.db`))
}

/** The instant at which a backup was made, by its name: copying a folder changes the dates of its files. Null for a file that the server did not make. */
function madeAt(name: string): Instant | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  return day ? Date.parse(`${day}${hours}:${minutes}:${seconds}`) : null
}

/** Removes the server's own backups that are older than a number of days. Other files stay. */
export async function removeOldBackups(folder: string, days: number, now: Instant): Promise<void> {
  for (const name of (await readdir(folder).catch(nullIfMissing)) ?? []) {
    const made = madeAt(name)
    if (made !== null && isBackupOverdue(made, days, now)) await rm(path.join(folder, name), { force: true })
  }
}
