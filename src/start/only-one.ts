import { link, readFile, rm, writeFile } from 'node:fs/promises'

const isAlive = (pid: number) => {
  try {
    // A lock with this process's own number is from a former life: a container gives the same numbers again.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes a lock that has its holder's number in it from the first instant. Returns whether it was free. */
async function take(lock: string): Promise<boolean> {
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

/** Takes a lock for this process, over from a process that died if need be. Returns null, or the number of the living process that holds it. */
export async function takeLock(lock: string): Promise<number | null> {
  while (!(await take(lock))) {
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'))
    if (isAlive(holder)) return holder
    await rm(lock, { force: true })
  }
  return null
}

/** Gives a lock back. */
export async function giveBackLock(lock: string): Promise<void> {
  await rm(lock, { force: true })
}
