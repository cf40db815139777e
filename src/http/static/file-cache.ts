import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'

/** A file's bytes in memory, with what tells them from those of another version. */
export interface SmallFile {
  readonly bytes: Buffer
  readonly etag: string
  readonly modified: string
}

interface Kept extends SmallFile {
  readonly version: string
}

/** Larger files are streamed from the disk. */
const LARGEST = 256 * 1024
/** All that is kept at once, in bytes. */
const MOST = 32 * 2 ** 20

const versionOf = ({ ino, size, mtimeMs, ctimeMs }: Stats) => `${ino}-${size}-${mtimeMs}-${ctimeMs}`

/** What a file is and holds: of one version, whatever takes its place meanwhile. Null when it is not there, or too large. */
function readNow(file: string): { readonly stats: Stats; readonly bytes: Buffer } | null {
  let descriptor: number | null = null
  try {
    // A page that was just replaced is in the machine's memory: to wait for other threads, once a step, would take far longer than to read it.
    descriptor = openSync(file, 'r')
    const stats = fstatSync(descriptor)
    return stats.isFile() && stats.size <= LARGEST ? { stats, bytes: readFileSync(descriptor) } : null
  } catch {
    return null
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Keeps the bytes of small files that were asked for, for as long as the files are the same. */
export class SmallFiles {
  readonly #kept = new Map<string, Kept>()
  #size = 0

  /**
   * A file's bytes, of the version that was found when the disk was last asked, or of a newer one; null when there is no such file any more, or it is too
   * large to keep.
   */
  read(file: string, found: Stats): SmallFile | null {
    const known = this.#kept.get(file)
    if (known?.version === versionOf(found)) return known
    this.#drop(file)
    if (found.size > LARGEST) return null
    const now = readNow(file)
    if (now === null) return null
    const { stats, bytes } = now
    const etag = `W/"${stats.size.toString(16)}-${stats.mtime.getTime().toString(16)}"`
    const kept = { bytes, etag, modified: stats.mtime.toUTCString(), version: versionOf(stats) }
    this.#kept.set(file, kept)
    this.#size += bytes.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST) break
      this.#drop(oldest)
    }
    return kept
  }

  #drop(file: string): void {
    this.#size -= this.#kept.get(file)?.bytes.length ?? 0
    this.#kept.delete(file)
  }
}
