import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = '/sys/fs/cgroup'
/** The files of the two versions of cgroups: where groups are made, the limit, and the number of processes that were killed. */
const VERSIONS = [
  { parent: ROOT, limit: 'memory.max', swap: 'memory.swap.max', events: 'memory.events' },
  { parent: path.join(ROOT, 'memory'), limit: 'memory.limit_in_bytes', swap: null, events: 'memory.oom_control' },
] as const

/** A group of processes that together may use so much memory, and no swap. The kernel kills one of them when it is not enough. */
export interface MemoryGroup {
  /** The shell command that puts a process in the group. */
  readonly enter: string
  /** How often the kernel has killed a process of the group. */
  readonly kills: () => number
  /** Removes the group when its processes have ended. */
  readonly remove: () => void
}

/** Makes a group with a limit in bytes. Returns null, and prints why, where that is not possible. */
export function memoryGroup(bytes: number): MemoryGroup | null {
  for (const { parent, limit, swap, events } of VERSIONS) {
    const folder = path.join(parent, `torget-test-${process.pid}-${bytes}`)
    try {
      if (!existsSync(parent)) continue
      mkdirSync(folder, { recursive: true })
      // Without the memory controller the file is missing, and cannot be made.
      if (!existsSync(path.join(folder, limit))) {
        rmdirSync(folder)
        continue
      }
      writeFileSync(path.join(folder, limit), String(bytes))
      if (swap !== null && existsSync(path.join(folder, swap))) writeFileSync(path.join(folder, swap), '0')
    } catch {
      continue
    }
    return {
      enter: `echo $$ > '${folder}/cgroup.procs'`,
      kills: () => Number(/^oom_kill (\d+)$/m.exec(readFileSync(path.join(folder, events), 'utf8'))?.[1]),
      remove: () => rmdirSync(folder),
    }
  }
  console.log('Faults of memory are skipped: they need root on Linux, and cgroups with the memory controller.')
  return null
}
