import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ERASURE_JOURNAL } from '../../cms/purge/erasure-journal.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'

/**
 * Adds to the journal of erased sign-ups of a restored data folder what the journals around the backup have: the one beside the backup, the one of the data
 * folder that the backup lies in, and the one of the data folder before. The next erasure finds there who was erased after the backup.
 */
export async function carryOverErasures(backup: string, dataDirBefore: string, dataDir: string): Promise<void> {
  const own = path.join(dataDir, ERASURE_JOURNAL)
  const folders = [path.dirname(backup), path.dirname(path.dirname(backup)), dataDirBefore]
  const files = new Set(folders.map((folder) => path.join(folder, ERASURE_JOURNAL)))
  files.delete(own)
  const texts = await Promise.all([...files].map((file) => readFile(file, 'utf8').catch(nullIfMissing)))
  const lines = new Set(texts.flatMap((text) => (text ?? '').split('\n')).filter((line) => line !== ''))
  if (lines.size > 0) await appendFile(own, [...lines].map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true })
}
