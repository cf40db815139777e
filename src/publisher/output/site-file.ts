import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'
import { nullIfMissing } from './missing-file.ts'

const TEXT = /\.(html|xml|txt|json|csv|rdf|ics|css|js|svg|webmanifest)$/
/** Files smaller than this gain nothing from compression. */
const LEAST_TO_COMPRESS = 1024
const TEMPORARY = '.torget-tmp'

interface Copy {
  readonly ending: string
  readonly pack: (bytes: Buffer) => Buffer
  readonly unpack: (copy: Buffer) => Buffer
}

/** A window no larger than most pages: room that is not needed takes time to clear. */
const WINDOW = 16

const COPIES: readonly Copy[] = [
  {
    ending: '.br',
    pack: (bytes) =>
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          [constants.BROTLI_PARAM_LGWIN]: WINDOW,
        },
      }),
    unpack: (copy) => brotliDecompressSync(copy),
  },
  { ending: '.gz', pack: (bytes) => gzipSync(bytes, { level: 6 }), unpack: (copy) => gunzipSync(copy) },
]

// Files are packed and written without waiting for other threads: the publisher has a thread of its own, where a call that returns at once costs a
// fifth of one that comes back later.

/** The bytes of a file, or null when there is none. */
function bytesOf(file: string): Buffer | null {
  // Mostly there is none, and an error costs far more than to look.
  if (!existsSync(file)) return null
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** Puts bytes in a file so that a reader sees the old ones or the new ones, never a part. */
function replace(file: string, bytes: Buffer): void {
  const put = () => writeFileSync(file + TEMPORARY, bytes)
  try {
    put()
  } catch {
    mkdirSync(path.dirname(file), { recursive: true })
    put()
  }
  renameSync(file + TEMPORARY, file)
}

/**
 * Puts files in a new folder that appears with all of them at once: half the work of putting each in its place. When another thread has made the folder
 * meanwhile, each is put in its place there, the first before the others. Paths are absolute.
 */
function putFolder(folder: string, files: readonly (readonly [name: string, bytes: Buffer])[]): void {
  const unfinished = `${folder}-${threadId}${TEMPORARY}`
  if (existsSync(unfinished)) rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(path.join(unfinished, name), bytes)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
    for (const [name, bytes] of files) replace(path.join(folder, name), bytes)
  }
}

/** Whether a compressed copy holds the bytes. Unpacking takes a tenth of the time of packing. */
function isCopyOf(copy: Buffer | null, bytes: Buffer, unpack: Copy['unpack']): boolean {
  try {
    return copy !== null && unpack(copy).equals(bytes)
  } catch {
    return false
  }
}

/** A file that is in its place, and what remains to be done for its compressed copies, if anything. */
interface Put {
  readonly isChanged: boolean
  readonly putCopies: (() => void) | null
}

/** Puts a file of the site in its place, so that readers have it, and says what remains. Until then it has no copies. `name` is relative to `folder`. */
export function putSiteFile(folder: string, name: string, bytes: Buffer): Put {
  const file = path.join(folder, name)
  const hasCopies = TEXT.test(name) && bytes.length >= LEAST_TO_COMPRESS
  const found = bytesOf(file)
  if (found === null && !existsSync(path.dirname(file))) {
    const base = path.basename(file)
    const copies = hasCopies ? COPIES.map(({ ending, pack }) => [base + ending, pack(bytes)] as const) : []
    putFolder(path.dirname(file), [[base, bytes], ...copies])
    return { isChanged: true, putCopies: null }
  }
  const isSame = found?.equals(bytes) ?? false
  const outdated = COPIES.filter(({ ending, unpack }) => !isSame || !hasCopies || !isCopyOf(bytesOf(file + ending), bytes, unpack))
  // A copy that is out of step with its file would be served in its place.
  for (const { ending } of outdated) rmSync(file + ending, { force: true })
  if (!isSame) replace(file, bytes)
  const putCopies = () => {
    for (const { ending, pack } of outdated) replace(file + ending, pack(bytes))
  }
  return { isChanged: !isSame, putCopies: hasCopies && outdated.length > 0 ? putCopies : null }
}

/** Writes a file of the site with its compressed copies. Returns whether its bytes changed. `name` is relative to `folder`. */
export function writeSiteFile(folder: string, name: string, bytes: Buffer): boolean {
  const { isChanged, putCopies } = putSiteFile(folder, name, bytes)
  putCopies?.()
  return isChanged
}

/** Removes a file of the site with its compressed copies, and the folders that it leaves empty. Missing files are no fault. */
export async function removeSiteFile(folder: string, name: string): Promise<void> {
  const file = path.join(folder, name)
  for (const ending of ['', '.br', '.gz']) await rm(file + ending, { force: true })
  for (let dir = path.dirname(file); dir.startsWith(folder + path.sep); dir = path.dirname(dir)) {
    // One that a killed process had removed already may have been all that the next one held.
    const isGone = await rmdir(dir).then(
      () => true,
      ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
    )
    if (!isGone) break
  }
}

/** Every file below a folder, relative to it, with forward slashes; empty when there is no such folder. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullIfMissing)) ?? []
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

/** Removes what a killed process left half-written: files, and folders that were not in their place yet. */
export async function removeTemporary(folder: string): Promise<void> {
  const found = (await readdir(folder, { recursive: true }).catch(nullIfMissing)) ?? []
  for (const name of found) if (name.endsWith(TEMPORARY)) await rm(path.join(folder, name), { recursive: true, force: true })
}
