import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Reads a name that only Linux has. Returns '' where it does not exist or may not be read. */
function readIfThere(read: () => string): string {
  try {
    return read().trim()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}

// The scope of process numbers: a machine between two of its starts, and on Linux one container.
const SCOPE = [
  hostname(),
  readIfThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  readIfThere(() => readlinkSync('/proc/self/ns/pid')),
].join(' ')

/** The name of this process, unique for ever. */
export const PROCESS_NAME = JSON.stringify([SCOPE, process.pid, randomUUID()])

/** Whether another process of this machine runs under a number. */
export function isRunning(pid: number): boolean {
  try {
    // A container gives the same numbers again after a restart: this process's own number is that of an earlier one.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EPERM' && code !== 'ESRCH') throw error
    return code === 'EPERM'
  }
}

/** Whether a process is known to have ended. False for processes of other machines, of which nothing is known. */
export function isGone(name: string): boolean {
  const [scope, pid] = JSON.parse(name) as [string, number, string]
  return name !== PROCESS_NAME && scope === SCOPE && !isRunning(pid)
}

/** The name of a process in Swedish, for logs: its number and its machine. */
export function processInWords(name: string): string {
  const [scope, pid] = JSON.parse(name) as [string, number, string]
  return `process ${pid} på ${scope.split(' ', 1)[0]}`
}
