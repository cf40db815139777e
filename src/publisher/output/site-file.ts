import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'
import { nullIfMissing } from './missing-file.ts'
import { makePublicFolder, writePublicFile } from './public-files.ts'

const TEXT = /\.(html|xml|txt|json|csv|rdf|ics|css|js|svg|webmanifest)$/
/** The smallest file that is compressed, in bytes. Smaller files gain nothing from it. */
const LEAST_TO_COMPRESS = 1024
const TEMPORARY = '.torget-tmp'

interface Copy {
  readonly ending: string
  readonly pack: (bytes: Buffer) => Buffer
  readonly unpack: (copy: Buffer) => Buffer
}

/** The base-2 logarithm of Brotli's window. It is no larger than most pages need, because clearing a larger window takes time. */
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

/** The endings of the compressed copies that a file may have by its name, whether it is large enough for them or not. */
export const possibleCopies = (name: string): readonly string[] => (TEXT.test(name) ? COPIES.map(({ ending }) => ending) : [])

// Files are compressed and written synchronously: the publisher has a thread of its own, where a synchronous call costs a fifth of an asynchronous one.

/** The bytes of a file. Null for a file that is missing or can't be read. */
function bytesOf(file: string): Buffer | null {
  // Most files are missing, and an error costs far more than this check.
  if (!existsSync(file)) return null
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** Replaces a file's bytes so that a reader gets the old or the new bytes, never a part. */
function replace(file: string, bytes: Buffer): void {
  const put = () => writePublicFile(file + TEMPORARY, bytes)
  try {
    put()
  } catch {
    makePublicFolder(path.dirname(file))
    put()
  }
  renameSync(file + TEMPORARY, file)
}

/**
 * Creates a folder that appears with all its files at once, which is half the work of replacing each file. If another thread has created the folder
 * meanwhile, the files are replaced in it one by one, in order. Paths are absolute.
 */
function putFolder(folder: string, files: readonly (readonly [name: string, bytes: Buffer])[]): void {
  const unfinished = `${folder}-${threadId}${TEMPORARY}`
  if (existsSync(unfinished)) rmSync(unfinished, { recursive: true, force: true })
  makePublicFolder(unfinished)
  for (const [name, bytes] of files) writePublicFile(path.join(unfinished, name), bytes)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
    for (const [name, bytes] of files) replace(path.join(folder, name), bytes)
  }
}

/** Whether a compressed copy holds the bytes. Decompressing takes a tenth of the time of compressing. */
function isCopyOf(copy: Buffer | null, bytes: Buffer, unpack: Copy['unpack']): boolean {
  try {
    return copy !== null && unpack(copy).equals(bytes)
  } catch {
    return false
  }
}

/** The result of putting a file in its place. `putCopies` writes its compressed copies, and is null when none are missing. */
interface Put {
  readonly isChanged: boolean
  readonly putCopies: (() => void) | null
}

/** Puts a file of the site in its place without its compressed copies. Outdated copies are removed. `name` is relative to `folder`. */
export function putSiteFile(folder: string, name: string, bytes: Buffer): Put {
  const file = path.join(folder, name)
  const hasCopies = TEXT.test(name) && bytes.length >= LEAST_TO_COMPRESS
  const before = bytesOf(file)
  if (before === null && !existsSync(path.dirname(file))) {
    const base = path.basename(file)
    const copies = hasCopies ? COPIES.map(({ ending, pack }) => [base + ending, pack(bytes)] as const) : []
    putFolder(path.dirname(file), [[base, bytes], ...copies])
    return { isChanged: true, putCopies: null }
  }
  const isSame = before?.equals(bytes) ?? false
  const outdated = COPIES.filter(({ ending, unpack }) => !isSame || !hasCopies || !isCopyOf(bytesOf(file + ending), bytes, unpack))
  // A web server would serve an outdated copy instead of the file.
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

/** Removes a file of the site with its compressed copies, and the folders that it leaves empty. Missing files are ignored. */
export async function removeSiteFile(folder: string, name: string): Promise<void> {
  const file = path.join(folder, name)
  for (const ending of ['', '.br', '.gz']) await rm(file + ending, { force: true })
  for (let dir = path.dirname(file); dir.startsWith(folder + path.sep); dir = path.dirname(dir)) {
    // A killed process may have removed this folder already, and its parent may be empty since.
    const isGone = await rmdir(dir).then(
      () => true,
      ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
    )
    if (!isGone) break
  }
}

/** The paths of all files below a folder, relative to it, with forward slashes. Empty when the folder is missing. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullIfMissing)) ?? []
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

/** Removes the temporary files and folders that a killed process left below a folder. */
export async function removeTemporary(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true }).catch(nullIfMissing)) ?? []
  for (const name of names) if (name.endsWith(TEMPORARY)) await rm(path.join(folder, name), { recursive: true, force: true })
}
