import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../../domain/content/content.ts'
import type { SiteState } from '../../domain/publishing/live-site.ts'
import { contentFilesIn } from '../../publisher/output/content-files.ts'
import { claimList, listedFiles } from '../../publisher/output/file-manifest.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import { writePublicFile } from '../../publisher/output/public-files.ts'
import type { Settings } from '../../settings.ts'
import { StartupError } from '../startup-error.ts'

/** A site's folder, and the two files beside the database that tell of it. Paths are absolute. */
export interface SitePlace {
  readonly siteDir: string
  /** The list of files that the publisher has written to the folder. */
  readonly manifestFile: string
  /** The file that remembers the database which the folder was published from. The folder has one of its own, as it may lie apart. */
  readonly memoryFile: string
}

/** The place of the server's own site. */
export const serverSite = ({ dataDir, siteDir }: Pick<Settings, 'dataDir' | 'siteDir'>): SitePlace => ({
  siteDir,
  manifestFile: path.join(dataDir, 'published-files'),
  memoryFile: path.join(dataDir, 'published-site'),
})

/** The name of the file in a site's own folder. It is never served: the server answers no path with a dot before a name. */
export const MEMORY_IN_SITE = '.torget'

/** What a file remembers. `folder` is the same in both files of one site, and tells it when it has been moved. */
interface Memory {
  readonly database: string
  readonly folder: string
  readonly since: Instant
}

/** Reads a memory. Null for one that is missing. Throws a StartupError for one that makes no sense: it must not pass for a folder that was never used. */
async function readMemory(file: string): Promise<Memory | null> {
  const text = await readFile(file, 'utf8').catch(nullIfMissing)
  if (text === null) return null
  try {
    const { database, folder, since } = JSON.parse(text) as Record<string, unknown>
    const instant = Date.parse(String(since))
    if (typeof database === 'string' && typeof folder === 'string' && !Number.isNaN(instant)) return { database, folder, since: instant }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new StartupError(
    `Filen ${file}, som säger vilken databas webbplatsen är publicerad från, går inte att förstå. Lägg tillbaka den från en säkerhetskopia. Finns ingen, ta bort filen.`,
  )
}

/** A site as its files tell of it. */
export interface KnownSite {
  readonly place: SitePlace
  readonly state: SiteState
  /** The names of the files that the publisher has written. */
  readonly files: ReadonlySet<string>
  /** The oldest memory of the database that is remembered first, for words about it. Null when nothing is remembered. */
  readonly since: Instant | null
}

/** Whether two files are of one site, so that its list of files is still right when the folder has another path now. */
const isSameFolder = (a: Memory | null, b: Memory | null) => a !== null && a.folder === b?.folder

/** Reads what is known of a site. Changes nothing. */
export async function readSite(place: SitePlace, now: Instant): Promise<KnownSite> {
  const [beside, within] = [await readMemory(place.memoryFile), await readMemory(path.join(place.siteDir, MEMORY_IN_SITE))]
  const files = await listedFiles(place.manifestFile, place.siteDir, isSameFolder(beside, within))
  const remembered = [beside, within].flatMap((memory) => memory ?? [])
  const since = remembered.length > 0 ? Math.min(...remembered.map((memory) => memory.since)) : null
  return { place, state: { remembered, contentFiles: contentFilesIn(files, now).length }, files, since }
}

/** Remembers, beside the database and in the site's folder, that the site is published from a database. Called before the first page is written. */
export async function rememberSite(place: SitePlace, database: string, now: Instant): Promise<void> {
  const own = path.join(place.siteDir, MEMORY_IN_SITE)
  const [beside, within] = [await readMemory(place.memoryFile), await readMemory(own)]
  if (isSameFolder(beside, within)) claimList(place.manifestFile, place.siteDir)
  const sinceOf = (memory: Memory | null) => (memory?.database === database ? memory.since : now)
  const memory: Memory = { database, folder: within?.folder ?? randomUUID(), since: Math.min(sinceOf(beside), sinceOf(within)) }
  const text = `${JSON.stringify({ ...memory, since: new Date(memory.since).toISOString() })}\n`
  put(place.memoryFile, text, writeFileSync)
  put(own, text, (file, bytes) => writePublicFile(file, Buffer.from(bytes)))
}

/** Replaces a file's text. A file with the same text is not touched. */
function put(file: string, text: string, write: (file: string, text: string) => void): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  write(`${file}.torget-tmp`, text)
  renameSync(`${file}.torget-tmp`, file)
}
