import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning } from '../cms/database/process-id.ts'
import { nullIfMissing } from '../publisher/output/missing-file.ts'

/** Creates a lock file that holds this process's number from the first instant. Returns whether the lock was free. */
async function createLock(lock: string): Promise<boolean> {
  const mine = `${lock}.${process.pid}`
  await writeFile(mine, String(process.pid))
  try {
    await link(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(mine, { force: true })
  }
}

/** Takes a lock, also from a process that died. Returns null, or the number of the living process that holds it. */
export async function takeLock(lock: string): Promise<number | null> {
  while (!(await createLock(lock))) {
    // It may have been given back meanwhile.
    const holder = Number(await readFile(lock, 'utf8').catch(nullIfMissing))
    if (isRunning(holder)) return holder
    await rm(lock, { force: true })
  }
  return null
}

/** Releases a lock. */
async function releaseLock(lock: string): Promise<void> {
  await rm(lock, { force: true })
}

/** How often a held lock is tried again, in milliseconds. */
const LOCK_POLL = 200

/** Does work while holding a lock, so that one process at a time does it on this machine. A lock of a process that died is taken over. */
export async function withFileLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while ((await takeLock(lock)) !== null) await sleep(LOCK_POLL)
  try {
    return await work()
  } finally {
    await releaseLock(lock)
  }
}
