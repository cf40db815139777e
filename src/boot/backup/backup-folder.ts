import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { isRunning } from '../../cms/database/process-id.ts'
import { outdatedBackups } from '../../domain/backup/thinning.ts'
import type { Instant } from '../../domain/content/content.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import { MANIFEST } from './manifest.ts'

const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)$/
const UNFINISHED = /^\.\d{4}-.*\.(\d+)\.unfinished$/

/** A backup: its folder and the instant at which it was begun. */
export interface Backup {
  readonly folder: string
  readonly madeAt: Instant
}

/** The name of the backup of an instant. */
export const backupName = (at: Instant): string => new Date(at).toISOString().replaceAll(':', '')

/** The name of a backup that a process is making. It does not look like that of a whole one. */
export const unfinishedName = (at: Instant): string => `.${backupName(at)}.${process.pid}.unfinished`

/** The instant in the name of a backup: copying a folder changes the dates of its files. Null for another name. */
export function instantInName(name: string): Instant | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  return day ? Date.parse(`${day}${hours}:${minutes}:${seconds}`) : null
}

/** The whole backups in a folder, the oldest first. */
export async function backupsIn(folder: string): Promise<readonly Backup[]> {
  const names = (await readdir(folder).catch(nullIfMissing)) ?? []
  return names
    .map((name) => ({ folder: path.join(folder, name), madeAt: instantInName(name) }))
    .filter((backup): backup is Backup => backup.madeAt !== null && existsSync(path.join(backup.folder, MANIFEST)))
    .sort((a, b) => a.madeAt - b.madeAt)
}

/** The newest whole backup in a folder. Null when there is none, or the folder can't be read. */
export async function newestBackup(folder: string): Promise<Backup | null> {
  return (await backupsIn(folder).catch(() => [])).at(-1) ?? null
}

/** Removes the backups that are kept no longer, by the rule of `outdatedBackups`. */
export async function thinBackups(folder: string, days: number, now: Instant): Promise<void> {
  const backups = await backupsIn(folder)
  const outdated = new Set(
    outdatedBackups(
      backups.map(({ madeAt }) => madeAt),
      days,
      now,
    ),
  )
  for (const { folder: backup, madeAt } of backups) if (outdated.has(madeAt)) await rm(backup, { recursive: true, force: true })
}

/** Removes what processes that were killed have left half made. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(nullIfMissing)) ?? []) {
    const pid = UNFINISHED.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
