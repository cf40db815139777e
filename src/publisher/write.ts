import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(html|xml|txt|json|css|js|svg|webmanifest)$/
/** Files smaller than this gain nothing from compression. */
const LEAST_TO_COMPRESS = 1024
const TEMPORARY = '.torget-tmp'

async function isSame(file: string, bytes: Buffer): Promise<boolean> {
  const found = await readFile(file).catch(() => null)
  return found?.equals(bytes) ?? false
}

/** Puts bytes in a file so that a reader sees the old ones or the new ones, never a part. Leaves a file that has them already as it is. */
async function replace(file: string, bytes: Buffer): Promise<boolean> {
  if (await isSame(file, bytes)) return false
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file + TEMPORARY, bytes)
  await rename(file + TEMPORARY, file)
  return true
}

/** The compressed copies that stand beside a file, by their endings; none for pictures and for what is too small. */
function compressed(name: string, bytes: Buffer): readonly (readonly [ending: string, bytes: Buffer])[] {
  if (!TEXT.test(name) || bytes.length < LEAST_TO_COMPRESS) return []
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return [
    ['.br', brotliCompressSync(bytes, { params })],
    ['.gz', gzipSync(bytes, { level: 6 })],
  ]
}

/** Writes a file of the site with its compressed copies. Returns whether its bytes changed. `name` is relative to `folder`. */
export async function writeSiteFile(folder: string, name: string, bytes: Buffer): Promise<boolean> {
  const file = path.join(folder, name)
  const copies = compressed(name, bytes)
  for (const ending of ['.br', '.gz']) {
    const copy = copies.find(([of]) => of === ending)
    // A copy that is out of step with its file would be served in its place.
    if (!copy || !(await isSame(file + ending, copy[1]))) await rm(file + ending, { force: true })
  }
  const hasChanged = await replace(file, bytes)
  for (const [ending, copy] of copies) await replace(file + ending, copy)
  return hasChanged
}

/** Removes a file of the site with its compressed copies, and the folders that it leaves empty. Missing files are no fault. */
export async function removeSiteFile(folder: string, name: string): Promise<void> {
  const file = path.join(folder, name)
  for (const ending of ['', '.br', '.gz']) await rm(file + ending, { force: true })
  for (let dir = path.dirname(file); dir.startsWith(folder + path.sep); dir = path.dirname(dir)) {
    const isEmpty = await rmdir(dir).then(
      () => true,
      () => false,
    )
    if (!isEmpty) break
  }
}

/** Every file below a folder, relative to it, with forward slashes; empty when there is no such folder. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

/** Removes what a killed process left half-written. */
export async function removeTemporary(folder: string): Promise<void> {
  for (const name of await filesIn(folder)) if (name.endsWith(TEMPORARY)) await rm(path.join(folder, name), { force: true })
}
