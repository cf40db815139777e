import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../settings.ts'
import { ensureFolder } from './ensure-folder.ts'
import { takeLock } from './file-lock.ts'
import { StartupError } from './startup-error.ts'

/** Whether a path is a folder itself or lies in it. */
const isWithin = (place: string, folder: string) => `${place}${path.sep}`.startsWith(folder === path.sep ? folder : `${folder}${path.sep}`)

/** What lies in the project's folder and is not for readers. */
const PROJECT = ['src', 'public', 'content', 'test', 'node_modules', '.git', '.astro', '.next']

/** Why a command may not write the site to a folder, as a Swedish sentence, or null. Paths are absolute. */
export function outputFolderFault(out: string, { siteDir, dataDir, database }: Settings, project: string): string | null {
  if (isWithin(out, siteDir) || isWithin(siteDir, out))
    return `Mappen ${out} och serverns egen, ${siteDir}, ligger i varandra. Servern håller sin mapp aktuell själv. Välj en annan mapp.`
  const isPrivate = isWithin(out, dataDir) || isWithin(dataDir, out) || isWithin(project, out)
  const holdsDatabase = database.kind === 'sqlite' && isWithin(database.file, out)
  if (isPrivate || holdsDatabase || PROJECT.some((name) => isWithin(out, path.join(project, name))))
    return `Mappen ${out} används till annat som inte ska läsas av alla. Välj en egen mapp för webbplatsen.`
  return null
}

/** Throws a StartupError when the site of a database can't or may not be written to a folder. Leaves everything as it is. */
export function checkOutputFolder(out: string, settings: Settings, project: string): void {
  const fault = outputFolderFault(out, settings, project)
  if (fault !== null) throw new StartupError(fault)
  const { database } = settings
  // It would be made, and a site written with nothing in it.
  if (database.kind === 'sqlite' && !existsSync(database.file))
    throw new StartupError(`Databasen ${database.file} finns inte. Kör npm start en gång så skapas den, eller ange en annan med DATABASE_URL.`)
}

/**
 * Makes a folder and takes it for this process until that ends. Returns where to keep what must be remembered of it: not in the folder itself,
 * which readers see. Throws a StartupError when it can't be had.
 */
export async function reserveOutputFolder(out: string, { dataDir }: Settings): Promise<string> {
  const memory = path.join(dataDir, 'published', `${path.basename(out)}-${createHash('sha256').update(out).digest('hex').slice(0, 12)}`)
  for (const folder of [out, memory]) await ensureFolder(folder, 'Välj en annan mapp.')
  const lock = path.join(memory, 'lock')
  const holder = await takeLock(lock)
  if (holder !== null) throw new StartupError(`Mappen ${out} skrivs redan av ett annat program (process ${holder}). Försök igen när det är klart.`)
  process.on('exit', () => rmSync(lock, { force: true }))
  return memory
}
