import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

const known = (read: () => string) => {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

// Process numbers mean something within this only: a machine between two of its starts, and on Linux one container.
const PLACE = [hostname(), known(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')), known(() => readlinkSync('/proc/self/ns/pid'))].join(
  ' ',
)

/** A name for this process that no other has, ever. */
export const PROCESS_NAME = JSON.stringify([PLACE, process.pid, randomUUID()])

/** Whether a number is that of a process that runs. */
export function isRunning(pid: number): boolean {
  try {
    // This process's own number, where another is asked for, is from a former life: a container gives the same numbers again.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a process is known to be gone. Of those elsewhere nothing is known. */
export function isGone(name: string): boolean {
  const [place, pid] = JSON.parse(name) as [string, number, string]
  return name !== PROCESS_NAME && place === PLACE && !isRunning(pid)
}

/** A process as a person who reads a log looks for it. */
export function processInWords(name: string): string {
  const [place, pid] = JSON.parse(name) as [string, number, string]
  return `process ${pid} på ${place.split(' ', 1)[0]}`
}
