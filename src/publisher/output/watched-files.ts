import { type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { possibleCopies } from './site-file.ts'

/** A number for no file, and one that no file has. */
const NOTHING = 0
const IMPOSSIBLE = -1

const mix = (hash: number, value: number) => Math.imul(hash ^ Math.trunc(value % 2 ** 32) ^ Math.trunc(value / 2 ** 32), 0x01000193) >>> 0

function statusOf(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null
  } catch {
    // A part of the path is no folder, or may not be entered.
    return null
  }
}

/**
 * A number for what is on the disk under a name: another length or another time gives another number, but for one case in four billion. The file's number on
 * the disk is left out, because some network disks give a file a new one now and then.
 */
function versionOf(file: string): number {
  const stats = statusOf(file)
  if (!stats?.isFile()) return NOTHING
  return [stats.size, stats.mtimeMs * 1000].reduce(mix, 0x811c9dc5)
}

/** The files of the site as they were written, each with its compressed copies, and whether they still are so. Names are relative to the folder. */
export class WatchedFiles {
  readonly #folder: string
  readonly #versions = new Map<string, number>()
  #round: MapIterator<[string, number]> | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Remembers a file as it is now, right after it was written. */
  remember(name: string): void {
    this.#versions.set(name, this.#versionNow(name))
  }

  /** Remembers that a file is still to be put back: it counts as damaged until it is remembered anew. */
  expect(name: string): void {
    this.#versions.set(name, IMPOSSIBLE)
  }

  /** Forgets files that are removed, or about to be written. */
  forget(names: Iterable<string>): void {
    for (const name of names) this.#versions.delete(name)
  }

  /** Whether a file is remembered. */
  has(name: string): boolean {
    return this.#versions.has(name)
  }

  get size(): number {
    return this.#versions.size
  }

  /** Looks at the next files, as many as `count` and at least one, and after the last at the first again. Returns those that are missing or altered. */
  look(count: number): readonly string[] {
    const damaged: string[] = []
    this.#round ??= this.#versions.entries()
    for (let i = 0; i < Math.max(1, count); i += 1) {
      const { done, value } = this.#round.next()
      if (done) {
        this.#round = null
        break
      }
      const [name, version] = value
      if (this.#versionNow(name) !== version) damaged.push(name)
    }
    return damaged
  }

  #versionNow(name: string): number {
    const file = path.join(this.#folder, name)
    return possibleCopies(name).reduce((hash, copy) => mix(hash, versionOf(file + copy)), versionOf(file))
  }
}
