import path from 'node:path'
import { freeName } from './moved-folders.ts'

/**
 * The two commands that put a backup in the place of a data folder, as lines to be copied: nothing is overwritten, so the folder is moved away first. A backup
 * in the folder is named where it lies after the move. `backup` is its folder, or null for one that the operator has to choose.
 */
export function restoreCommands(dataDir: string, backup: string | null): string {
  const old = freeName(dataDir)
  const isWithin = backup?.startsWith(`${dataDir}${path.sep}`)
  const moved = backup !== null && isWithin ? path.join(old, path.relative(dataDir, backup)) : backup
  return `  mv ${dataDir} ${old}\n  npm run restore -- ${moved ?? '<säkerhetskopia>'}`
}
