import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Node's own functions that change what is on disk. */
const CHANGES = /^(append|chmod|chown|copyFile|cp|link|lutimes|mkdir|rename|rm|rmdir|symlink|truncate|unlink|utimes|write)/

type Functions = Record<string, (...args: readonly unknown[]) => unknown>

let count = 0
let diesAt = Number.POSITIVE_INFINITY

/** A file that was being written when the disk died has the first half of its bytes. */
function writeHalf(name: string, write: (...args: readonly unknown[]) => unknown, [file, bytes]: readonly unknown[]): void {
  if (name !== 'writeFileSync' || !Buffer.isBuffer(bytes)) return
  const died = diesAt
  diesAt = Number.POSITIVE_INFINITY
  write(file, bytes.subarray(0, bytes.length / 2))
  diesAt = died
}

// Once and for all: Node's own code keeps the functions that it finds when it first needs them.
for (const module of [fs, promises] as unknown as Functions[]) {
  for (const [name, change] of Object.entries(module)) {
    if (!CHANGES.test(name) || typeof change !== 'function') continue
    module[name] = (...args) => {
      const turn = count++
      if (turn < diesAt) return change(...args)
      if (turn === diesAt) writeHalf(name, change, args)
      const error = new Error(`The disk died at change ${diesAt}`)
      const done = args.at(-1)
      if (module === (promises as unknown)) return Promise.reject(error)
      if (typeof done === 'function') return setImmediate(() => done(error))
      throw error
    }
  }
}
syncBuiltinESMExports()

/**
 * Does work on a disk that dies at its n-th change, counted from 0, as under a process that is killed there: neither that change nor any later
 * one is made. Returns how many changes the work made or tried. What it throws because of that is left unsaid.
 */
export async function onDyingDisk(at: number, work: () => Promise<unknown>): Promise<number> {
  count = 0
  diesAt = at
  try {
    await work()
  } catch (error) {
    if (count <= at) throw error
  } finally {
    diesAt = Number.POSITIVE_INFINITY
  }
  return count
}
