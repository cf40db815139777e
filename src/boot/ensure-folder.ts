import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from '../publisher/output/missing-file.ts'
import { StartupError } from './startup-error.ts'

/** Makes a folder and its parents, one at a time: Node's recursive mkdir never returns in folders like /proc, where none can be made. */
async function createFolders(folder: string): Promise<void> {
  const found = await stat(folder).catch(nullIfMissing)
  if (found?.isDirectory()) return
  if (found === null && path.dirname(folder) !== folder) await createFolders(path.dirname(folder))
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another process may have made it meanwhile.
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  })
}

/** Makes a writable folder unless it exists. Throws a StartupError that ends with `advice` when it can't be made or written to. */
export async function ensureFolder(folder: string, advice: string): Promise<void> {
  try {
    await createFolders(folder)
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new StartupError(`Mappen ${folder} går inte att skriva i. ${advice}`, { cause })
  }
}
