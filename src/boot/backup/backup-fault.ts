import { StartupError } from '../startup-error.ts'
import { restoreCommands } from './restore-advice.ts'

/** Result codes of SQLite: https://www.sqlite.org/rescode.html. Extended codes have them in their lowest byte. */
const SQLITE = { busy: 5, locked: 6, readOnly: 8, inputOutput: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

/** The result code of an error of SQLite, or null. */
export function sqliteCode(error: unknown): number | null {
  const { errcode } = (error ?? {}) as { readonly errcode?: unknown }
  return typeof errcode === 'number' ? errcode & 0xff : null
}

/** Whether an error of SQLite says that a database's file is damaged. */
export const isDamage = (error: unknown): boolean => [SQLITE.corrupt, SQLITE.notADatabase].some((code) => code === sqliteCode(error))

/** What is said of a database that is damaged: how to restore the newest backup, or one that the operator finds. */
export const damageInWords = (file: string, dataDir: string, newest: string | null): string =>
  [
    `Databasen ${file} är skadad, och inget i mappen har ändrats.`,
    `Stoppa Torget, flytta undan mappen och återställ ${newest === null ? 'en' : 'den senaste'} säkerhetskopia${newest === null ? '' : 'n'}:`,
    restoreCommands(dataDir, newest),
  ].join('\n')

/** The reason why files could not be written or read, for the operator. Errors that the operator can do nothing about are returned as they are. */
export function faultOfWriting(error: unknown, folder: string): unknown {
  if (error instanceof StartupError) return error
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  const sqlite = sqliteCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || sqlite === SQLITE.full)
    return new StartupError(`Disken är full, så inget har sparats i ${folder}. Frigör plats, eller välj en mapp på en annan disk.`, { cause: error })
  const isRefused = ['EACCES', 'EPERM', 'EROFS'].includes(code ?? '') || sqlite === SQLITE.readOnly || sqlite === SQLITE.cannotOpen
  if (isRefused)
    return new StartupError(`Mappen ${folder} går inte att skriva i. Ge den som kör Torget rätt att skriva där, eller välj en annan mapp.`, {
      cause: error,
    })
  if (code === 'EIO' || sqlite === SQLITE.inputOutput)
    return new StartupError(`Disken svarade med ett fel när ${folder} skrevs. Kontrollera disken, eller välj en mapp på en annan.`, { cause: error })
  if (sqlite === SQLITE.busy || sqlite === SQLITE.locked)
    return new StartupError('Databasen var låst av ett annat program för länge. Försök igen.', { cause: error })
  return error
}
