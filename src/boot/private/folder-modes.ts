import { constants } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Settings } from '../../settings.ts'
import { isLockFile } from '../locks/file-lock.ts'

/** The mode of the data folder, and of folders on the way to the site: a web server passes through, and can't list what lies beside. */
const PASSAGE = 0o711
const OWNER_ALONE = 0o700
const OTHERS = 0o077

type Place = Pick<Settings, 'dataDir' | 'siteDir' | 'database'>

const isWithin = (file: string, folder: string) => `${file}${path.sep}`.startsWith(`${folder}${path.sep}`)

/** Opens a file or folder itself. Null for a symbolic link, and for what can't be opened: a socket, another user's file, a file that is gone. */
const opened = (file: string) => open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null)

/** Takes from others what a mode gives them beyond `wanted`. Returns whether it could be done. */
async function restrict(handle: FileHandle, mode: number, wanted: number): Promise<boolean> {
  const restricted = mode & (OWNER_ALONE | (wanted & OTHERS))
  if (restricted === (mode & 0o777)) return true
  return handle.chmod(restricted).then(
    () => true,
    () => false,
  )
}

/** Closes a folder to others after all that lies in it. A folder that is closed already is not looked into. Returns the paths that could not be closed. */
async function close(file: string, place: Place): Promise<readonly string[]> {
  const isPublic = [place.siteDir, path.join(place.dataDir, 'site'), path.join(place.dataDir, 'redirects')].includes(file)
  // This process may hold the lock, and would lose it.
  const handle = isPublic || isLockFile(file) ? null : await opened(file)
  if (!handle) return []
  try {
    const found = await handle.stat()
    const wanted = file === place.dataDir || isWithin(place.siteDir, file) ? PASSAGE : OWNER_ALONE
    const left: string[] = []
    if (found.isDirectory() && (wanted === PASSAGE || (found.mode & OTHERS) !== 0))
      for (const name of await readdir(file)) left.push(...(await close(path.join(file, name), place)))
    return (await restrict(handle, found.mode, wanted)) ? left : [...left, file]
  } finally {
    await handle.close()
  }
}

/** A warning for the operator when a path belongs to another user than the one of this process, or null. */
async function ownerFault(folder: string): Promise<string | null> {
  const handle = await opened(folder)
  try {
    const [owner, user] = [(await handle?.stat())?.uid, process.getuid?.()]
    if (owner === undefined || user === undefined || owner === user) return null
    return `Mappen ${folder} ägs av användare ${owner}, men Torget körs som användare ${user}. Byt ägare på mappen, eller kör Torget som dess ägare.`
  } finally {
    await handle?.close()
  }
}

/**
 * Makes the data folder, what is in it, and the database readable by their owner alone. The site and the redirect files are left as they are, for a web
 * server to read. Symbolic links are not followed. Returns warnings for the operator, in Swedish.
 */
export async function closeDataFolder(place: Place): Promise<readonly string[]> {
  const { dataDir, database } = place
  const beside = database.kind === 'sqlite' && !isWithin(database.file, dataDir) ? ['', '-wal', '-shm'].map((end) => database.file + end) : []
  const left = (await Promise.all([dataDir, ...beside].map((file) => close(file, place)))).flat()
  const fault = await ownerFault(dataDir)
  return [
    ...(fault === null ? [] : [fault]),
    ...(left.length === 0
      ? []
      : [`Andra användare på datorn kan läsa ${left[0]} och ${left.length - 1} till, och det går inte att ändra. Byt ägare på dem.`]),
  ]
}
