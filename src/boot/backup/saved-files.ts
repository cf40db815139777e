import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import type { ReferredFile } from './database-copy.ts'
import { copyDurably, linkIfPossible } from './durable.ts'
import { type SavedFile, savedFile } from './manifest.ts'

/** The folders in the data folder whose files are saved although no row of the database names them. */
const FOLDERS = ['document-texts'] as const

/** An earlier backup, whose files need not be copied again. */
export interface EarlierBackup {
  readonly folder: string
  readonly files: ReadonlyMap<string, SavedFile>
}

/** Where files come from, where they go, and the earlier backup that may have them. `note` is told of each file. */
interface SavingOptions {
  readonly dataDir: string
  readonly folder: string
  readonly earlier: EarlierBackup | null
  readonly note: (done: number, total: number) => void
}

/** Below how many lost files the disk is asked again before they count as lost, and how long it waits, in milliseconds. */
const ASK_AGAIN = 200

/**
 * Saves files of the data folder. A file that an earlier backup has with the same bytes is stored once for both. Returns what was saved, and what could not be:
 * files that are missing, or of another size than the database says, because they were replaced meanwhile.
 */
export async function saveFiles(
  referred: readonly ReferredFile[],
  { dataDir, folder, earlier, note }: SavingOptions,
): Promise<{ readonly saved: readonly SavedFile[]; readonly lost: readonly string[] }> {
  const saved: SavedFile[] = []
  const lost: string[] = []
  const wanted = [...new Map(referred.toSorted((a, b) => Number(a.isRequired) - Number(b.isRequired)).map((file) => [file.path, file])).values()]
  for (const [i, file] of wanted.entries()) {
    note(i + 1, wanted.length)
    const found = await saveFile(file, dataDir, folder, earlier)
    if (found !== null) saved.push(found)
    else if (file.isRequired) lost.push(file.path)
  }
  if (lost.length > 0) await setTimeout(ASK_AGAIN)
  return { saved, lost }
}

async function saveFile(
  { path: name, size }: ReferredFile,
  dataDir: string,
  folder: string,
  earlier: EarlierBackup | null,
): Promise<SavedFile | null> {
  const [source, copy] = [path.join(dataDir, name), path.join(folder, name)]
  const found = await stat(source).catch(nullIfMissing)
  if (!found?.isFile() || (size !== null && found.size !== size)) return null
  await mkdir(path.dirname(copy), { recursive: true, mode: 0o700 })
  await rm(copy, { force: true })
  const before = earlier?.files.get(name)
  if (earlier && before?.size === found.size && (await savedFile(source, name)).sha256 === before.sha256) {
    // The earlier copy is read as well: one that has gone bad since is not used again.
    if ((await linkIfPossible(path.join(earlier.folder, name), copy)) && (await savedFile(copy, name)).sha256 === before.sha256) return before
    await rm(copy, { force: true })
  }
  const isCopied = await copyDurably(source, copy).then(() => true, missing)
  if (!isCopied) return null
  const result = await savedFile(copy, name)
  return size === null || result.size === size ? result : null
}

function missing(error: unknown): false {
  nullIfMissing(error)
  return false
}

/** The files of a data folder that no row names: the texts of documents, which take long to read out again. They may be gone at any time. */
export async function unnamedFiles(dataDir: string): Promise<readonly ReferredFile[]> {
  const names = await Promise.all(
    FOLDERS.map(async (folder) => ((await readdir(path.join(dataDir, folder)).catch(nullIfMissing)) ?? []).map((name) => `${folder}/${name}`)),
  )
  return names
    .flat()
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ path: name, size: null, isRequired: false }))
}

/** All uploaded files of a data folder, for a database that this process can't ask. */
export async function uploadedFiles(dataDir: string): Promise<readonly ReferredFile[]> {
  const found = await readdir(path.join(dataDir, 'media'), { recursive: true, withFileTypes: true }).catch(nullIfMissing)
  return (found ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      path: path.relative(dataDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      size: null,
      isRequired: true,
    }))
}
