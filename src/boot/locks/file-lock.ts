import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isGone, PROCESS_NAME, processInWords } from '../../cms/database/process-id.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import { StartupError } from '../startup-error.ts'
import { waitUntil } from './wait-until.ts'

// SQLite's result codes: https://www.sqlite.org/rescode.html
const BUSY = 5
const NOT_A_DATABASE = 26

/** The locks that this process holds, by file. A connection that nothing refers to would be closed, and its lock lost. */
const held = new Map<string, DatabaseSync>()

/** Begins SQLite's write transaction on an empty file, and writes nothing. Returns null when another process or another part of this one has begun one. */
function beginTransaction(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE')
    return database
  } catch (error) {
    database.close()
    if (resultCode(error) === BUSY) return null
    throw error
  }
}

/** SQLite's primary result code of an error. */
const resultCode = (error: unknown) => ((error as { readonly errcode?: number }).errcode ?? 0) & 0xff

/** The transaction on a lock file. A file that is no lock file of this kind holds nothing that is needed, and is emptied. */
function openLock(file: string): DatabaseSync | null {
  try {
    return beginTransaction(file)
  } catch (error) {
    if (resultCode(error) !== NOT_A_DATABASE) throw error
    truncateSync(file)
    return beginTransaction(file)
  }
}

/** Whether a file is a lock file, by its name. */
export const isLockFile = (file: string): boolean => file.endsWith('.lock')

const holderFile = (file: string) => `${file}.holder`

/**
 * Takes a lock that the operating system keeps for this process, and drops when the process ends in whatever way. Returns whether the lock was free. Throws
 * a StartupError where files can't be locked. Nothing in this process may open the file meanwhile: POSIX drops a lock when any of its descriptors is closed.
 */
export function takeLock(file: string): boolean {
  try {
    const database = openLock(file)
    if (database === null) return false
    held.set(file, database)
  } catch (cause) {
    throw new StartupError(
      `Filen ${file} går inte att låsa (${(cause as Error).message}). Ge den som startar Torget rätt till filen och mappen, och lägg mappen på en disk där filer kan låsas.`,
      { cause },
    )
  }
  // Written whole or not at all: another process may be reading it.
  writeFileSync(`${holderFile(file)}.tmp`, PROCESS_NAME)
  renameSync(`${holderFile(file)}.tmp`, holderFile(file))
  return true
}

/** Releases a lock of this process. The file stays: removing it would let a third process lock a new file beside one that is still locked. */
export function releaseLock(file: string): void {
  const database = held.get(file)
  if (!database) return
  rmSync(holderFile(file), { force: true })
  held.delete(file)
  database.close()
}

/**
 * The process that holds a lock, by what it has written beside the lock file. Returns null when that names a process that has ended, as it does until the next
 * holder has written its own name.
 */
export function lockHolder(file: string): string | null {
  const name = readIfThere(holderFile(file))
  try {
    return name === null || isGone(name) ? null : name
  } catch {
    return null
  }
}

/** The holder of a lock in Swedish: `process 123 på datorn`, or `ett annat program` when that can't be known. */
export function lockHolderInWords(file: string): string {
  const holder = lockHolder(file)
  return holder === null ? 'ett annat program' : processInWords(holder)
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return nullIfMissing(error as NodeJS.ErrnoException)
  }
}

/** What is done while a lock is held, how long others wait for it, and who tells the operator. */
export interface LockWait {
  /** What the holder is doing, in Swedish, as the end of a sentence: `bygger redigeringen`. */
  readonly doing: string
  /** The longest wait, in milliseconds. */
  readonly limit: number
  readonly say: (line: string) => void
}

/**
 * Does work while holding a lock, so that one process at a time does it on this machine. Says whom it waits for and until when. Throws a StartupError when the
 * wait has been too long.
 */
export async function withFileLock<T>(file: string, { doing, limit, say }: LockWait, work: () => Promise<T>): Promise<T> {
  await waitUntil(() => takeLock(file), {
    limit,
    say,
    waiting: () => `Väntar på ${lockHolderInWords(file)}, som ${doing}.`,
    refusal: () => `Den här starten avbröts, för ${lockHolderInWords(file)} ${doing} ännu. Starta igen när det är klart.`,
  })
  try {
    return await work()
  } finally {
    releaseLock(file)
  }
}
