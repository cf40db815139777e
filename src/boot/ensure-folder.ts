import { access, chmod, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from '../publisher/output/missing-file.ts'
import { StartupError } from './startup-error.ts'

/** Makes a folder and its parents, one at a time: Node's recursive mkdir never returns in folders like /proc, where none can be made. */
async function createFolders(folder: string, mode: number): Promise<void> {
  const found = await stat(folder).catch(nullIfMissing)
  if (found?.isDirectory()) return
  if (found === null && path.dirname(folder) !== folder) await createFolders(path.dirname(folder), mode)
  try {
    await mkdir(folder)
    // The mode is the one that is asked for, whatever the umask is.
    await chmod(folder, mode)
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  }
}

/** The mode of a folder for its owner alone, of one that others may pass through, and of one that everybody may read. */
export const FOLDER_MODE = { own: 0o700, passage: 0o711, public: 0o755 } as const

/** Makes a writable folder unless it exists, with its missing parents, all of them with `mode`. Throws a StartupError that ends with `advice` when it can't be made or written to. */
export async function ensureFolder(folder: string, advice: string, mode: number = FOLDER_MODE.own): Promise<void> {
  try {
    await createFolders(folder, mode)
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new StartupError(`Mappen ${folder} går inte att skriva i. ${advice}`, { cause })
  }
}
