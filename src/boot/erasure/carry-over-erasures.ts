import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ERASURE_JOURNAL } from '../../cms/purge/erasure-journal.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import type { Settings } from '../../settings.ts'
import { movedFolders } from '../backup/moved-folders.ts'

/**
 * Adds to the journal of erased sign-ups of a restored data folder what the journals around have: the one beside the backup, the one of the data folder that
 * the backup lies in, those of the settings before, and those of data folders that were moved away. The next erasure finds there who was erased after the
 * backup. Returns whether any journal was found.
 */
export async function carryOverErasures(backup: string, before: Pick<Settings, 'dataDir' | 'backupDir'>, dataDir: string): Promise<boolean> {
  const own = path.join(dataDir, ERASURE_JOURNAL)
  const above = path.dirname(backup)
  const moved = [...(await movedFolders(before.dataDir)), ...(await movedFolders(dataDir))]
  const folders = [above, path.dirname(above), before.dataDir, before.backupDir, ...moved.flatMap((folder) => [folder, path.join(folder, 'backup')])]
  const read = (file: string) =>
    readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOTDIR' ? null : nullIfMissing(error)))
  const known = await read(own)
  const files = new Set(folders.map((folder) => path.join(folder, ERASURE_JOURNAL)))
  files.delete(own)
  const texts = await Promise.all([...files].map(read))
  const lines = new Set(texts.flatMap((text) => (text ?? '').split('\n')).filter((line) => line !== ''))
  if (lines.size > 0) await appendFile(own, [...lines].map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true })
  return known !== null || lines.size > 0
}
