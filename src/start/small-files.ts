import { readFile, stat } from 'node:fs/promises'
import { lookAt } from './look.ts'

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
/** How often a file is read anew that was replaced while it was read. */
const TRIES = 5
/** All that is kept at once, in bytes. */
const MOST = 32 * 2 ** 20

/**
 * Keeps the bytes of small files that were asked for. The disk is asked each time whether a file is still the same, so a page is new at
 * once when its file is.
 */
export class SmallFiles {
  readonly #kept = new Map<string, Kept>()
  #size = 0

  /** A file's bytes; null when there is no such file, it is too large to keep, or it is replaced again and again. */
  async read(file: string, tries: number = TRIES): Promise<SmallFile | null> {
    const found = await lookAt(file)
    if (!found?.isFile() || found.size > LARGEST) {
      this.#drop(file)
      return null
    }
    const version = `${found.ino}-${found.size}-${found.mtimeMs}-${found.ctimeMs}`
    const known = this.#kept.get(file)
    if (known?.version === version) return known
    this.#drop(file)
    const bytes = await readFile(file).catch(() => null)
    // A file that was replaced meanwhile is another version. To stream it would be to measure one and to send a part of the other.
    if (bytes?.length !== found.size || (await stat(file).catch(() => null))?.ino !== found.ino) return tries > 1 ? this.read(file, tries - 1) : null
    const etag = `W/"${found.size.toString(16)}-${found.mtime.getTime().toString(16)}"`
    const kept = { bytes, etag, modified: found.mtime.toUTCString(), version }
    this.#drop(file)
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
