import { existsSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '../startup-error.ts'

/** The file that a data folder has while a backup is restored to it. */
export const UNFINISHED_RESTORE = 'restoring'

/** Throws a StartupError for a data folder whose restore was cut short: it may lack anything. */
export function refuseUnfinishedRestore(dataDir: string): void {
  if (existsSync(path.join(dataDir, UNFINISHED_RESTORE)))
    throw new StartupError(
      `Återställningen till ${dataDir} avbröts, så mappen är inte hel. Kör samma npm run restore en gång till; den börjar om från början.`,
    )
}
