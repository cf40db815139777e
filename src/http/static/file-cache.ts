import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { isMissingFile } from './missing-file.ts'

/** The bytes of a file in memory, with the tag and the date of their version. */
interface CachedFile {
  readonly bytes: Buffer
  readonly etag: string
  readonly modified: string
}

interface CacheEntry extends CachedFile {
  readonly version: string
}

/** Larger files are streamed from the disk. */
const LARGEST = 256 * 1024
/** The size of the cache, in bytes. */
const CAPACITY = 32 * 2 ** 20

const versionOf = ({ ino, size, mtimeMs, ctimeMs }: Stats) => `${ino}-${size}-${mtimeMs}-${ctimeMs}`

/** The status and the bytes of one version of a file, even if another takes its place meanwhile. Null when there is no file, or a too large one. */
function readNow(file: string): { readonly stats: Stats; readonly bytes: Buffer } | null {
  let descriptor: number | null = null
  try {
    // A page that was just replaced is in the machine's memory. Reading it at once is far faster than waiting for another thread at each step.
    descriptor = openSync(file, 'r')
    const stats = fstatSync(descriptor)
    return stats.isFile() && stats.size <= LARGEST ? { stats, bytes: readFileSync(descriptor) } : null
  } catch (error) {
    if (isMissingFile(error)) return null
    throw error
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Keeps the bytes of small files in memory until the files change. */
export class FileCache {
  readonly #entries = new Map<string, CacheEntry>()
  #size = 0

  /** The bytes of a file: of the version with the given status, or of a newer one. Null when the file is gone or too large to keep. */
  read(file: string, status: Stats): CachedFile | null {
    const entry = this.#entries.get(file)
    if (entry?.version === versionOf(status)) return entry
    this.#drop(file)
    if (status.size > LARGEST) return null
    const current = readNow(file)
    if (current === null) return null
    const { stats, bytes } = current
    const etag = `W/"${stats.size.toString(16)}-${stats.mtime.getTime().toString(16)}"`
    const fresh = { bytes, etag, modified: stats.mtime.toUTCString(), version: versionOf(stats) }
    this.#entries.set(file, fresh)
    this.#size += bytes.length
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= CAPACITY) break
      this.#drop(oldest)
    }
    return fresh
  }

  #drop(file: string): void {
    this.#size -= this.#entries.get(file)?.bytes.length ?? 0
    this.#entries.delete(file)
  }
}
