import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Reads a name that only Linux has. Returns '' where it does not exist or may not be read. */
function readIfThere(read: () => string): string {
  try {
    return read().trim()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EINVAL', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}

// The scope of process numbers: a machine between two of its starts, and on Linux one container.
const SCOPE = [
  hostname(),
  readIfThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  readIfThere(() => readlinkSync('/proc/self/ns/pid')),
].join(' ')

/** A process as Linux describes it. */
interface ProcessStat {
  /** Whether it has ended, and only its parent has not asked how. */
  readonly hasEnded: boolean
  /** When it started, in ticks since the machine did. A number that is given again belongs to a later start. */
  readonly startedAt: string
}

/** Parses `/proc/<pid>/stat` (man 5 proc). Returns null for a text of another form. */
export function parseStat(text: string): ProcessStat | null {
  // The program's name stands in parentheses, and may hold spaces and parentheses itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state = '', threads = '', startedAt = ''] = [fields[0], fields[17], fields[19]]
  if (!/^\d+$/.test(startedAt)) return null
  // A process that is being killed ends thread by thread, and the last one may still write.
  return { hasEnded: /^[ZXx]$/.test(state) && Number(threads) <= 1, startedAt }
}

const statOf = (pid: number) => parseStat(readIfThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8')))

/** The name of this process, unique for ever. */
export const PROCESS_NAME = JSON.stringify([SCOPE, process.pid, randomUUID(), statOf(process.pid)?.startedAt ?? ''])

/** Whether a process exists that has a number. */
function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EPERM' && code !== 'ESRCH') throw error
    return code === 'EPERM'
  }
}

/**
 * Whether another process of this machine runs under a number since a start time. Without a start time, or where the system has none, whether any other does.
 */
export function isRunning(pid: number, startedAt = ''): boolean {
  // A container gives the same numbers again after a restart: this process's own number is that of an earlier one.
  if (!(pid > 0) || pid === process.pid || !exists(pid)) return false
  const stat = statOf(pid)
  return stat === null || (!stat.hasEnded && (startedAt === '' || startedAt === stat.startedAt))
}

type NameParts = readonly [scope: string, pid: number, unique: string, startedAt?: string]

/** Whether a process is, or was, of this machine and container, so that this process can see whether it runs. */
export function isHere(name: string): boolean {
  const [scope] = JSON.parse(name) as NameParts
  return scope === SCOPE
}

/** Whether a process is known to have ended. False for processes of other machines, of which nothing is known. */
export function isGone(name: string): boolean {
  const [, pid, , startedAt] = JSON.parse(name) as NameParts
  return name !== PROCESS_NAME && isHere(name) && !isRunning(pid, startedAt)
}

/** The name of a process in Swedish, for logs: its number and its machine. */
export function processInWords(name: string): string {
  const [scope, pid] = JSON.parse(name) as NameParts
  return `process ${pid} på ${scope.split(' ', 1)[0]}`
}
