import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../settings.ts'
import { ensureFolder, FOLDER_MODE } from './ensure-folder.ts'
import { lockHolderInWords, releaseLock, takeLock } from './locks/file-lock.ts'
import { ENDING_LIMIT, waitUntil } from './locks/wait-until.ts'
import { StartupError } from './startup-error.ts'

/** Whether a path is a folder itself or lies in it. */
const isWithin = (place: string, folder: string) => `${place}${path.sep}`.startsWith(folder === path.sep ? folder : `${folder}${path.sep}`)

/** The folders of the project that are not for readers. */
const PROJECT = ['src', 'public', 'content', 'test', 'node_modules', '.git', '.astro', '.next']

/** Why a command may not write the site to a folder, as a Swedish sentence, or null. Paths are absolute. */
function outputFolderFault(out: string, { siteDir, dataDir, database }: Settings, project: string): string | null {
  if (isWithin(out, siteDir) || isWithin(siteDir, out))
    return `Mappen ${out} och serverns egen, ${siteDir}, ligger i varandra. Servern håller sin mapp aktuell själv. Välj en annan mapp.`
  const isPrivate = isWithin(out, dataDir) || isWithin(dataDir, out) || isWithin(project, out)
  const holdsDatabase = database.kind === 'sqlite' && isWithin(database.file, out)
  if (isPrivate || holdsDatabase || PROJECT.some((name) => isWithin(out, path.join(project, name))))
    return `Mappen ${out} används till annat som inte ska läsas av alla. Välj en egen mapp för webbplatsen.`
  return null
}

/** Checks that the site may be written to a folder, and that there is a database to write it from. Throws a StartupError. Changes nothing. */
export function checkOutputFolder(out: string, settings: Settings, project: string): void {
  const fault = outputFolderFault(out, settings, project)
  if (fault !== null) throw new StartupError(fault)
  const { database } = settings
  // Opening the database would make an empty one, and an empty site would be written.
  if (database.kind === 'sqlite' && !existsSync(database.file))
    throw new StartupError(`Databasen ${database.file} finns inte. Kör npm start en gång så skapas den, eller ange en annan med DATABASE_URL.`)
}

/**
 * Makes an output folder and locks it until this process ends. Returns the folder for what must be remembered of it, which lies outside as readers see the
 * output folder. Throws a StartupError when another process has the lock.
 */
export async function reserveOutputFolder(out: string, { dataDir }: Settings, limit = ENDING_LIMIT): Promise<string> {
  const memory = path.join(dataDir, 'published', `${path.basename(out)}-${createHash('sha256').update(out).digest('hex').slice(0, 12)}`)
  await ensureFolder(out, 'Välj en annan mapp.', FOLDER_MODE.public)
  await ensureFolder(memory, 'Välj en annan mapp.')
  const lock = path.join(memory, 'output.lock')
  await waitUntil(() => takeLock(lock), {
    limit,
    say: console.log,
    waiting: () => `Mappen ${out} skrivs av ${lockHolderInWords(lock)}.`,
    refusal: () => `Mappen ${out} skrivs redan av ${lockHolderInWords(lock)}. Försök igen när det är klart.`,
  })
  process.on('exit', () => releaseLock(lock))
  return memory
}
